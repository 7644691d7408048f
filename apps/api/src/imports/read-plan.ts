import { createHash } from 'node:crypto';
import { keyCells, type Cells, type Kind, type Values } from '@libs/model';
import type { PoolClient } from 'pg';
import { ELIGIBLE, UNNAMED } from '../meetings/unnamed-members.js';
import { readRecords } from '../records/record-store.js';
import { enteredOn, FICTIONAL } from '@libs/rules';
import type { Choices } from './import.js';
import { kindOf, type ImportRow } from './import.row.js';
import type { AllWith, ImportKind, PublishedRecords } from './kinds/kind.js';
import { readReferenceData, type ReferenceData } from './plan/reference-data.js';
import { lineDoubts } from './plan/line-doubts.js';
import { parseRows } from './plan/parse.js';
import { makePlan, type Plan } from './plan/plan.js';
import type { RowProblem } from './plan/plan-rows.js';
import { matchTable, rawRows } from './plan/raw-rows.js';
import type { ColumnMatch } from './sheet/match-columns.js';
import type { SheetPart, Table } from './sheet/table.js';

/** A plan with what it was made of. */
export interface FullPlan extends Plan {
  readonly kind: ImportKind;
  readonly known: ReferenceData;
  /** The source of what is new or changed. */
  readonly source: string;
  /** What is wrong with the file as a whole. */
  readonly wrong: readonly RowProblem[];
  /** `<file and decisions>.<records>`: either may be another than when someone looked. */
  readonly whole: string;
  /** Rows below the headers. */
  readonly below: number;
  readonly unread: readonly Unread[];
  /** Where several sheets are read as one. */
  readonly parts: readonly SheetPart[];
}

/** A column that nothing reads. */
interface Unread {
  readonly index: number;
  /** Its header; of a column without one nothing. */
  readonly text: string;
}

/** Which columns of the sheet are what, with those that the sheet itself adds. */
export function matchFile(
  table: Pick<Table, 'rows'>,
  kind: ImportKind,
  remembered: ReadonlyMap<string, string>,
  choices: Choices,
): ColumnMatch {
  const matched = matchTable(table.rows, kind.columns, remembered, choices);
  const more = kind.more?.(table.rows[matched.header] ?? [], matched.columns) ?? new Map<string, number>();
  if (more.size === 0) return matched;
  return {
    ...matched,
    columns: new Map([...matched.columns, ...more]),
    missing: matched.missing.filter((key) => key !== 'year' && key !== 'value'),
  };
}

/** Reads what stands, and plans. The same inside and outside the transaction that applies it. */
export async function readPlan(client: PoolClient, row: ImportRow, table: Table): Promise<FullPlan> {
  const kind = kindOf(row);
  const known = await readReferenceData(client);
  const { choices, context } = row;
  const matched = matchFile(table, kind, await readHeaders(client, kind.name), choices);
  const wrong = fileProblems(kind, matched, row);
  const raw = wrong.length > 0 ? [] : rawRows(table, matched.header, matched.columns, choices.corrections);
  const { parse, spread } = kind;
  const exact = table.delimiter === ',' || table.delimiter === '\t';
  const spreaded = spread === undefined ? raw : raw.flatMap((one) => spread(one));
  const rows =
    parse === undefined
      ? parseRows(spreaded, kind.columns, known, choices.dayOrder)
      : spreaded.map((one) => parse(one, known, exact));
  const published = await readPublished(client, kind.touches(rows, context));
  const newKey = (line: number) => madeKey(row.id, line);
  const source = await sourceId(client, row);
  const plan = makePlan({
    ...{ kind, rows, choices, context, published, known, newKey },
    lines: lineDoubts(table, matched, kind.columns, choices),
    members: await countriesOf(client, UNNAMED, context['meeting'] ?? null),
    eligible: await countriesOf(client, ELIGIBLE, context['meeting'] ?? null),
    imported: await importedOf(client, kind, context['meeting'] ?? null),
    source,
  });
  return {
    ...plan,
    source,
    kind,
    known,
    wrong,
    whole: `${decisionsHash(row)}.${plan.hash}`,
    below: rowsBelow(table, matched.header),
    unread: unreadColumns(table, matched),
    parts: table.parts ?? [],
  };
}

/** Columns that say something and that nothing reads: anyone who looks at the plan sees what is lost. */
export function unreadColumns(
  { rows, delimiter }: Pick<Table, 'rows' | 'delimiter'>,
  { header, columns }: Pick<ColumnMatch, 'header' | 'columns'>,
): readonly Unread[] {
  const read = new Set(columns.values());
  const below = rows.slice(header + 1);
  const headers = rows[header] ?? [];
  // Of a text file a line that is longer than the headers is asked itself.
  const looked = delimiter === null ? rows.slice(header, header + WIDTH_OF) : [];
  const width = Math.max(headers.length, ...looked.map(({ length }) => length));
  return Array.from({ length: width }, (_, index) => ({ index, text: headers[index] ?? '' })).filter(
    ({ index }) => !read.has(index) && below.some((row) => (row[index] ?? '') !== ''),
  );
}

/** How many rows tell how wide a sheet is. */
const WIDTH_OF = 200;

/** How many rows below the headers say anything. */
export function rowsBelow({ rows }: Pick<Table, 'rows'>, header: number): number {
  return rows.slice(header + 1).filter((row) => row.some((cell) => cell !== '')).length;
}

/** What the file and the decisions about it are told by. */
export function decisionsHash({ hash, kind, context, choices }: ImportRow): string {
  return createHash('sha256')
    .update(JSON.stringify([hash, kind, context, choices]))
    .digest('hex');
}

/** Keys that people chose for headers, by the folded header. */
export async function readHeaders(
  client: Pick<PoolClient, 'query'>,
  kind: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ header: string; key: string }>(
    'select header, key from import_header where kind = $1 order by header limit 2000',
    [kind],
  );
  return new Map(rows.map(({ header, key }) => [header, key]));
}

/** What keeps any row from being read: columns that nobody found, and what the file does not say itself. */
export function fileProblems(
  kind: ImportKind,
  matched: ColumnMatch,
  { context }: Pick<ImportRow, 'context'>,
): RowProblem[] {
  const say = (code: string, key: string): RowProblem => ({ key, code, value: null, suggestions: [] });
  return [
    ...matched.missing.map((key) => say('column-missing', key)),
    ...matched.contested.map((key) => say('column-contested', key)),
    ...kind.context
      .filter(({ key, required }) => required && context[key] === undefined)
      .map(({ key }) => say('context-needed', key)),
  ];
}

async function readPublished(
  client: PoolClient,
  touched: ReadonlyMap<Kind, readonly Cells[] | AllWith | 'all'>,
): Promise<PublishedRecords> {
  const onRecord = new Map<string, ReadonlyMap<string, Values>>();
  for (const [kind, keys] of touched) {
    const found =
      keys === 'all'
        ? await allKeys(client, kind)
        : 'having' in keys
          ? await allKeys(client, kind, keys.having)
          : keys;
    onRecord.set(kind.name, await readRecords(client, kind, found));
  }
  return onRecord;
}

async function allKeys(
  client: PoolClient,
  { table, key }: Kind,
  cells: Cells = {},
): Promise<readonly Cells[]> {
  if (table === null) return [];
  const wanted = Object.entries(cells);
  // The columns come from the declaration of the kind; what they hold is bound.
  const only = wanted.map(([column], at) => `${column} = $${at + 1}`);
  const { rows } = await client.query<Cells>(
    `select ${key.join(', ')} from ${table} ${only.length === 0 ? '' : `where ${only.join(' and ')}`}
     order by ${key.join(', ')} limit 100000`,
    wanted.map(([, value]) => value),
  );
  return rows;
}

/** Members of a meeting that a statement asks for: whom a complete list makes absent, or who could have come at all. */
async function countriesOf(
  client: PoolClient,
  statement: string,
  meeting: string | null,
): Promise<readonly string[]> {
  if (meeting === null) return [];
  const { rows } = await client.query<{ code: string }>(statement, [meeting]);
  return rows.map(({ code }) => code);
}

/** Keys of delegations of a meeting that an import which stands brought. What imports keep is forgotten in time, what is on record is not. */
async function importedOf(
  client: PoolClient,
  { name }: ImportKind,
  meeting: string | null,
): Promise<ReadonlySet<string>> {
  if (meeting === null) return new Set();
  const { rows } = await client.query<{ key: string }>(
    `with applied as (
       select id from import where state = 'applied' and kind = $1 and context->>'meeting' = $2
     )
     select key from import_change where kind = 'delegation' and import_id in (select id from applied)
     union
     select substr(subject, length('delegation ') + 1) from audit_entry
     where action = 'delegation.imported' and import_id in (select id::text from applied)`,
    [name, meeting],
  );
  return new Set(rows.map(({ key }) => key));
}

/** The source of what is brought in, of the day on which its file came; everything in the invented network is invented. */
async function sourceId(
  client: Pick<PoolClient, 'query'>,
  { uploadedAt }: Pick<ImportRow, 'uploadedAt'>,
): Promise<string> {
  const { rows } = await client.query<{ fictional: boolean }>('select fictional from data_version');
  return rows[0]?.fictional === true ? FICTIONAL : enteredOn(uploadedAt.slice(0, 10));
}

/** The key of what a line makes: a UUID that is always the same for the same line of the same import. */
function madeKey(id: string, line: number): string {
  const hex = createHash('sha256').update(`${id} ${line}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The cells of a key that was kept as a line. */
export function storedKey(kind: Kind, key: string): Cells {
  const cells = keyCells(kind, key);
  if (cells === null) throw new Error(`"${key}" is no key of ${kind.name}.`);
  return cells;
}
