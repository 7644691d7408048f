import { tidyText } from '@libs/rules';
import { type Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ENTERED, enteredOn } from '@libs/rules';
import { claimSource } from '../platform/auth/record-permissions.js';
import { AppError, InvalidArgumentError } from '../platform/graphql/app-error.js';
import { poolOf } from '../platform/postgres/pool.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import type { Choices, Correction, Counts, FileFacts } from './import.js';
import type { ImportColumnType } from './import.graphql.js';
import { dayOrderOf, withColumns } from './column-choices.js';
import { kindOf, SELECT_IMPORT, type ImportRow } from './import.row.js';
import { ImportJobsService } from './import-jobs.service.js';
import { ImportsService } from './imports.service.js';
import { YEAR_COLUMN } from './kinds/indicators.js';
import type { ContextField } from './kinds/kind.js';
import { fileProblems, matchFile, readHeaders, readPlan } from './read-plan.js';
import { cleanCell } from './sheet/read-csv.js';
import { ALL_SHEETS, type Table } from './sheet/table.js';

/** Which column is what, which sheet, and what the file does not say; what is not given stays as it was. */
export interface ColumnChoice {
  readonly id: string;
  readonly columns: readonly { readonly key: string; readonly index: number | null }[];
  readonly sheet?: string | null;
  readonly context?: unknown;
  readonly dayOrder?: string | null;
}

/** What was decided about one file. */
type Decided = Pick<ImportRow, 'choices' | 'context'>;

const MAX = { corrections: 5_000, people: 2_000, lines: 20_000, text: 4_000 } as const;
const NONE: Counts = { create: 0, update: 0, unchanged: 0, problem: 0, skipped: 0 };
const SAMPLES = 5;

/** Keeps what people decide about a file, and says what the plan is then. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: DataSource,
    private readonly imports: ImportsService,
    private readonly jobs: ImportJobsService,
  ) {}

  async columns(id: string, language: Language): Promise<readonly ImportColumnType[]> {
    const row = await this.imports.one(id);
    const kind = kindOf(row);
    const { rows } = await this.jobs.tables.read(row);
    const remembered = await readHeaders(poolOf(this.database), kind.name);
    const matched = matchFile({ rows }, kind, remembered, row.choices);
    const header = rows[matched.header] ?? [];
    const choices = header.map((text, index) => ({ index, text })).filter(({ text }) => text !== '');
    return kind.columns.map(({ key, required, label }) => {
      const index = matched.columns.get(key) ?? null;
      const contested = matched.contested.includes(key);
      return {
        key,
        required,
        label: label[language],
        index,
        contested,
        choices,
        header: index === null ? null : (header[index] ?? null),
      };
    });
  }

  async samples(id: string): Promise<readonly (readonly string[])[]> {
    const row = await this.imports.one(id);
    const kind = kindOf(row);
    const { rows } = await this.jobs.tables.read(row);
    const { header } = matchFile(
      { rows },
      kind,
      await readHeaders(poolOf(this.database), kind.name),
      row.choices,
    );
    return rows.slice(header + 1, header + 1 + SAMPLES);
  }

  async choose(choice: ColumnChoice): Promise<ImportRow> {
    const seen = await this.open(choice.id);
    const kind = kindOf(seen);
    const keys = new Set(kind.columns.map(({ key }) => key));
    const { sheet = null } = choice;
    const sheets = seen.facts?.sheets ?? [];
    if (sheet !== null && !sheets.includes(sheet) && !(sheet === ALL_SHEETS && sheets.length > 1))
      throw new InvalidArgumentError('sheet', 'unknown-code', sheet.slice(0, 80));
    const dayOrder = dayOrderOf(choice.dayOrder);
    const context = await this.contextOf(choice.context, seen);
    const wrongKey = choice.columns.find(({ key }) => !keys.has(key));
    if (wrongKey !== undefined)
      throw new InvalidArgumentError('columns', 'unknown-code', wrongKey.key.slice(0, 80));
    const columns = Object.fromEntries(choice.columns.map(({ key, index }) => [key, index]));
    const looked = withColumns(seen, { sheet, dayOrder, columns });
    const { rows } = await this.jobs.tables.read({ ...seen, choices: looked });
    const matched = matchFile({ rows }, kind, new Map(), looked);
    const header = rows[matched.header] ?? [];
    for (const { index } of choice.columns)
      if (index !== null && (index < 0 || index >= header.length))
        throw new InvalidArgumentError('columns', 'not-valid', String(index));
    refuseTwice(looked.columns, header);
    const headers = Object.fromEntries(
      choice.columns.flatMap(({ key, index }) => (index === null ? [] : [[key, header[index] ?? '']])),
    );
    await this.keep(seen.id, (row) => ({
      // The columns are those of the sheet that was looked at.
      choices: withColumns(row, { sheet: looked.sheet, dayOrder, columns, headers }),
      context: context ?? row.context,
    }));
    await this.count(seen.id);
    return this.imports.one(seen.id);
  }

  async correct(id: string, cells: readonly Correction[]): Promise<Counts> {
    const row = await this.open(id);
    const keys = new Set(kindOf(row).columns.map(({ key }) => key));
    for (const { key, text, line } of cells) {
      if (!keys.has(key) && !YEAR_COLUMN.test(key))
        throw new InvalidArgumentError('cells', 'unknown-code', key.slice(0, 80));
      if (text.length > MAX.text) throw new InvalidArgumentError('cells', 'too-long', String(MAX.text));
      if (line < 1) throw new InvalidArgumentError('cells', 'not-valid', String(line));
    }
    return this.decide(id, (choices) => {
      const of = ({ line, key }: Correction) => `${line} ${key}`;
      const corrected = new Map(choices.corrections.map((one) => [of(one), one]));
      for (const { line, key, text } of cells)
        corrected.set(of({ line, key, text }), { line, key, text: cleanCell(text) });
      return { ...choices, corrections: bounded('cells', [...corrected.values()], MAX.corrections) };
    });
  }

  async samePerson(id: string, lines: readonly number[], same: boolean): Promise<Counts> {
    const group = [...new Set(lines)].sort((a, b) => a - b);
    if (group.length < 2) throw new InvalidArgumentError('lines', 'not-valid', group.join(', '));
    return this.decide(id, (choices) => {
      const others = choices.people.filter((one) => !group.some((line) => one.lines.includes(line)));
      return { ...choices, people: bounded('lines', [...others, { lines: group, same }], MAX.people) };
    });
  }

  async skip(id: string, lines: readonly number[], skip: boolean): Promise<Counts> {
    return this.decide(id, (choices) => ({ ...choices, skipped: withLines(choices.skipped, lines, skip) }));
  }

  /** Takes lines in as they stand, though they are hidden, crossed out or longer than the headers. */
  async confirm(id: string, lines: readonly number[], confirm: boolean): Promise<Counts> {
    return this.decide(id, (choices) => ({
      ...choices,
      confirmed: withLines(choices.confirmed ?? [], lines, confirm),
      skipped: confirm ? withLines(choices.skipped, lines, false) : choices.skipped,
    }));
  }

  /** Leaves all lines with a problem out, or takes in again whatever was left out. */
  async skipProblems(id: string, skip: boolean): Promise<Counts> {
    const row = await this.open(id);
    const lines = skip && !row.large ? await this.imports.problemLines(row) : [];
    return this.decide(id, (choices) => {
      if (!skip) return { ...choices, skipped: [], problemsLeft: false };
      // A long file has more of them than a list of lines may name.
      if (row.large) return { ...choices, problemsLeft: true };
      const skipped = [...new Set([...choices.skipped, ...lines])].sort((a, b) => a - b);
      return { ...choices, skipped: bounded('lines', skipped, MAX.lines) };
    });
  }

  private async decide(id: string, change: (choices: Choices) => Choices): Promise<Counts> {
    await this.keep(id, ({ choices, context }) => ({ choices: change(choices), context }));
    return this.count(id);
  }

  /** Plans again, and keeps how many rows go which way. A large file is checked in its own time. */
  async count(id: string): Promise<Counts> {
    const row = await this.imports.one(id);
    if (row.large) {
      const { rows } = await this.jobs.tables.read(row);
      const matched = matchFile(
        { rows },
        kindOf(row),
        await readHeaders(poolOf(this.database), row.kind),
        row.choices,
      );
      if (fileProblems(kindOf(row), matched, row).length > 0) return NONE;
      await this.jobs.check(row);
      return (await this.imports.one(id)).outcome?.counts ?? NONE;
    }
    const table = await this.jobs.tables.read(row);
    return inTransaction(this.database, async (client) => {
      const { counts, sentence, wrong, below } = await readPlan(client, row, table);
      const outcome = wrong.length > 0 ? null : JSON.stringify({ counts, sentence });
      await client.query(`update import set outcome = $2, facts = $3 where id = $1 and state = 'uploaded'`, [
        ...[id, outcome],
        JSON.stringify(factsOf(table, below)),
      ]);
      return counts;
    });
  }

  /** An import that can still be decided about. */
  private async open(id: string): Promise<ImportRow> {
    const row = await this.imports.one(id);
    if (row.state !== 'uploaded') throw new AppError('NOT_FOUND');
    return row;
  }

  /** Changes the decisions as they are by then: of two people who decide at once neither loses what they said. */
  private keep(id: string, change: (row: ImportRow) => Decided): Promise<void> {
    return inTransaction(this.database, async (client) => {
      await client.query(`select 1 from import where id = $1 and state = 'uploaded' for update`, [id]);
      const { rows } = await client.query<ImportRow>(
        `${SELECT_IMPORT} where i.id = $1 and i.state = 'uploaded'`,
        [id],
      );
      const [row] = rows;
      if (row === undefined) throw new AppError('NOT_FOUND');
      const { choices, context } = change(row);
      await client.query('update import set choices = $2, context = $3, outcome = null where id = $1', [
        ...[id, JSON.stringify(choices), JSON.stringify(context)],
      ]);
    });
  }

  /** What the file does not say, as someone said it; null where nobody said anything of it. */
  private async contextOf(given: unknown, row: ImportRow): Promise<Decided['context'] | null> {
    if (given === null || given === undefined) return null;
    if (typeof given !== 'object') throw new InvalidArgumentError('context', 'not-valid', '');
    const fields = kindOf(row).context;
    const context: Record<string, string> = {};
    for (const [key, value] of Object.entries(given)) {
      const field = fields.find((one) => one.key === key);
      if (value === null && field !== undefined) continue;
      if (field === undefined || typeof value !== 'string' || !(await this.isChoice(field, value)))
        throw new InvalidArgumentError('context', 'unknown-code', `${key}: ${String(value)}`.slice(0, 80));
      context[key] = await this.dated(field, value, row);
    }
    return context;
  }

  /** Figures whose source is the product itself are of the day on which their file came. */
  private async dated({ choices }: ContextField, value: string, { uploadedAt }: ImportRow): Promise<string> {
    if (!('reference' in choices) || choices.reference !== 'source' || value !== ENTERED) return value;
    const source = enteredOn(uploadedAt.slice(0, 10));
    await claimSource(this.database, source);
    return source;
  }

  private async isChoice({ choices }: ContextField, value: string): Promise<boolean> {
    if ('reference' in choices && choices.reference === 'source' && value === ENTERED) return true;
    if ('codes' in choices) return choices.codes.includes(value);
    if ('text' in choices) return value.length <= choices.text && tidyText(value) === value && value !== '';
    const { rows } = await poolOf(this.database).query<object>(
      `select 1 from ${choices.reference} where id = $1`,
      [value],
    );
    return rows.length > 0;
  }
}

/** Refuses a column that is chosen for two things: what it holds would stand in both. */
function refuseTwice(columns: Choices['columns'], header: readonly string[]): void {
  const found = new Map<number, string>();
  for (const [key, index] of Object.entries(columns)) {
    if (index === null) continue;
    const other = found.get(index);
    if (other !== undefined)
      throw new InvalidArgumentError(
        'columns',
        'chosen-twice',
        `${(header[index] ?? '').slice(0, 80)}: ${other}, ${key}`,
      );
    found.set(index, key);
  }
}

/** How a table was read. */
export function factsOf({ encoding, delimiter, sheets, sheet }: Table, rows: number): FileFacts {
  return { encoding, delimiter, sheets, sheet, rows };
}

function bounded<T>(name: string, list: readonly T[], max: number): readonly T[] {
  if (list.length > max) throw new InvalidArgumentError(name, 'too-many', String(max));
  return list;
}

/** A list of lines with some more or without them, in their order. */
function withLines(before: readonly number[], lines: readonly number[], isIn: boolean): readonly number[] {
  const found = new Set(before);
  for (const line of lines) {
    if (isIn) found.add(line);
    else found.delete(line);
  }
  const inOrder = [...found].sort((a, b) => a - b);
  return bounded('lines', inOrder, MAX.lines);
}
