import { createHash } from 'node:crypto';
import { keyText, recordProblems, tidyRecord, type CellValue, type Kind, type Values } from '@libs/records';
import { fold } from '@libs/vocabulary';
import { versionOf } from '../../records/store.js';
import type { Choices, Counts, Sentence, RowAction } from '../import.js';
import type { Draft, Drafting, DraftList, DraftRow, ImportKind, PublishedRecords } from '../kinds/kind.js';
import type { LineDoubt } from './line-doubts.js';
import type { ParsedRow } from './parse.js';
import { candidatesOf, groupsOf, peopleOf, withCertain, type PlanPeople } from './persons.js';

/** What is wrong with a row, at one of its cells or as a whole. */
export interface RowProblem {
  readonly key: string | null;
  readonly code: string;
  readonly value: string | null;
  readonly suggestions: readonly string[];
}

/** A row of the plan: what the file says, and what becomes of it. */
export interface PlanRow {
  readonly lines: readonly number[];
  readonly action: RowAction;
  readonly kind: Kind | null;
  readonly key: string | null;
  readonly cells: ParsedRow['cells'];
  readonly before: Readonly<Record<string, CellValue>> | null;
  readonly problems: readonly RowProblem[];
  /** What is odd about it, though nothing keeps it from being written. */
  readonly warnings: readonly RowProblem[];
  /** The file itself takes it out: a correction takes it in. */
  readonly aside: boolean;
}

/** A record that is written, as it stands and as it would. */
export interface PlanRecord {
  readonly kind: Kind;
  readonly key: string;
  readonly before: Values | undefined;
  /** Undefined where it is taken away. */
  readonly after: Values | undefined;
}

/** Lines of which one thing is asked. */
export interface UnconfirmedLines {
  readonly code: string;
  readonly lines: readonly number[];
}

/** A cell that is wrong in the same way in several lines: it is asked once. */
export interface AlikeCells {
  readonly key: string;
  readonly text: string;
  readonly problem: RowProblem;
  readonly lines: readonly number[];
}

export interface Plan {
  readonly rows: readonly PlanRow[];
  /** Those that would change. */
  readonly records: readonly PlanRecord[];
  /** Those that the file says again: undoing an earlier import leaves them. */
  readonly stated: readonly PlanRecord[];
  readonly counts: Counts;
  readonly sentence: Sentence;
  readonly people: readonly PlanPeople[];
  /** Lines about which as a whole is asked, by what is asked. */
  readonly asked: readonly UnconfirmedLines[];
  /** Wrong cells that several lines have alike and that have suggestions, the most frequent first. */
  readonly alike: readonly AlikeCells[];
  /** Of a list that is said to be complete; else null. */
  readonly list: DraftList | null;
  /** Tells what the records were and would be from anything else. */
  readonly hash: string;
}

export interface Planning {
  readonly kind: ImportKind;
  readonly rows: readonly ParsedRow[];
  /** What about whole lines is asked, by line. */
  readonly lines?: ReadonlyMap<number, LineDoubt>;
  readonly choices: Choices;
  readonly context: Readonly<Record<string, string>>;
  readonly members: Drafting['members'];
  readonly eligible: Drafting['eligible'];
  readonly published: PublishedRecords;
  readonly imported: Drafting['imported'];
  readonly known: Drafting['known'];
  readonly source: string;
  readonly newKey: (line: number) => string;
}

/** What applying would do: pure, the same for the same file, decisions and records. All problems are in it. */
export function makePlan(planning: Planning): Plan {
  const { kind, choices, published, lines } = planning;
  const rows = kind.doubts?.(planning.rows) ?? planning.rows;
  const reasons = new Map(rows.map((row) => [row, kind.setsAside?.(row) ?? null]));
  const aside = rows.filter((row) => (reasons.get(row) ?? null) !== null);
  const skipped = new Set(choices.skipped);
  const others = rows.filter((row) => (reasons.get(row) ?? null) === null);
  const included = others.filter(({ line }) => !skipped.has(line));
  const right = included.filter(
    ({ line, cells }) =>
      lines?.has(line) !== true && [...cells.values()].every(({ wrong }) => wrong === null),
  );
  const isRight = new Set(right);
  const onRecord = kind.people?.onRecord(published, planning.context) ?? [];
  const candidates = candidatesOf(kind, included, onRecord);
  const same = withCertain(choices.people, candidates);
  const people = groupsOf(same, [...right, ...onRecord]);
  const leftOut = others.filter(({ line }) => skipped.has(line));
  const draft = kind.draft({ ...planning, rows: right, leftOut, aside, people });
  const { records, stated, problems, versions } = judge(draft, published, planning.newKey);
  const changed = new Set(records.map((record) => `${record.kind.name} ${record.key}`));
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const planRows = [
    ...leftOut.map((row) => plainRow(row, 'skipped')),
    ...aside.map((row) =>
      asideRow(row, [reasons.get(row) ?? '', lines?.get(row.line)?.code ?? ''], problems.get(row.line) ?? []),
    ),
    ...included
      .filter((row) => !isRight.has(row))
      .map((row) => plainRow(row, 'problem', lines?.get(row.line))),
    ...draft.rows.map((row) => drawnRow(row, byLine, problems, changed)),
  ].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  const counts = countsOf(planRows);
  return {
    rows: planRows,
    records,
    stated,
    counts,
    sentence: {
      code: kind.name,
      values: { rows: new Set(rows.map(({ line }) => line)).size, ...counts, ...draft.figures },
    },
    people: peopleOf(candidates, same, onRecord),
    asked: unconfirmedLines(included, lines),
    alike: alikeCells(included),
    list: draft.list ?? null,
    hash: createHash('sha256')
      .update(JSON.stringify([...versions.sort(), ...absentOf(draft)]))
      .digest('hex'),
  };
}

function unconfirmedLines(
  included: readonly ParsedRow[],
  lines: Planning['lines'] = new Map<number, LineDoubt>(),
): readonly UnconfirmedLines[] {
  const found = new Map<string, number[]>();
  for (const line of new Set(included.map((row) => row.line))) {
    const code = lines.get(line)?.code;
    if (code !== undefined) found.set(code, [...(found.get(code) ?? []), line]);
  }
  return [...found].map(([code, its]) => ({ code, lines: its }));
}

/** How many questions of this kind are asked at once. */
const MAX_ALIKE = 50;

function alikeCells(included: readonly ParsedRow[]): readonly AlikeCells[] {
  const found = new Map<string, AlikeCells & { readonly lines: number[] }>();
  for (const { line, cells } of included)
    for (const [key, cell] of cells) {
      const { wrong, text } = cell;
      // A cell that its column names otherwise is one of a table with a column a year.
      if (wrong === null || cell.key !== key || (wrong.suggestions ?? []).length === 0) continue;
      const same = `${key} ${wrong.code} ${fold(text)}`;
      const known = found.get(same);
      if (known !== undefined) known.lines.push(line);
      else {
        const { code, value = null, suggestions = [] } = wrong;
        found.set(same, { key, text, problem: { key, code, value, suggestions }, lines: [line] });
      }
    }
  return [...found.values()]
    .filter(({ lines }) => lines.length > 1)
    .sort((a, b) => b.lines.length - a.lines.length)
    .slice(0, MAX_ALIKE);
}

/** Whom a list makes absent: the plan is another where these are others. */
function absentOf({ list = null }: Draft): readonly string[] {
  return list?.complete === true ? list.absent : [];
}

export function countsOf(rows: readonly { readonly action: RowAction }[]): Counts {
  const counts = { create: 0, update: 0, unchanged: 0, problem: 0, skipped: 0 };
  for (const { action } of rows) counts[action] += 1;
  return counts;
}

interface Judged {
  readonly records: readonly PlanRecord[];
  readonly stated: readonly PlanRecord[];
  /** Problems of records, by the line that they come from. */
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>;
  readonly versions: string[];
}

/** Checks the records by the rules of their kinds, and compares them with what stands. */
function judge(draft: Draft, published: PublishedRecords, newKey: (line: number) => string): Judged {
  const records: PlanRecord[] = [];
  const stated: PlanRecord[] = [];
  const problems = new Map<number, RowProblem[]>();
  const versions: string[] = [];
  for (const { kind, values, where } of draft.records) {
    const after = tidyRecord(kind, values, () => newKey(0));
    const key = keyText(kind, after.root);
    const before = published.get(kind.name)?.get(key);
    const version = versionOf(kind, inOrder(kind, before));
    const next = versionOf(kind, inOrder(kind, after));
    versions.push(`${kind.name} ${key} ${version} ${next}`);
    for (const { path, code, value = null } of recordProblems(kind, after)) {
      const { line, key: column } = where(path);
      const found = problems.get(line) ?? [];
      found.push({ key: column, code, value: value === null ? null : String(value), suggestions: [] });
      problems.set(line, found);
    }
    (next === version ? stated : records).push({ kind, key, before, after });
  }
  for (const { kind, key } of draft.removed ?? []) {
    const before = published.get(kind.name)?.get(key);
    versions.push(`${kind.name} ${key} ${versionOf(kind, inOrder(kind, before))} absent`);
    if (before !== undefined) records.push({ kind, key, before, after: undefined });
  }
  return { records, stated, problems, versions };
}

/** The rows of parts in the order of their keys: where a draft puts a row means nothing. */
function inOrder(kind: Kind, record: Values | undefined): Values | undefined {
  if (record === undefined) return undefined;
  const parts = kind.parts.map(({ name, key }) => {
    const text = (row: Readonly<Record<string, CellValue>>) =>
      JSON.stringify(key.map((column) => row[column] ?? null));
    return [name, [...(record.parts[name] ?? [])].sort((a, b) => (text(a) < text(b) ? -1 : 1))] as const;
  });
  return { root: record.root, parts: Object.fromEntries(parts) };
}

function plainRow(row: ParsedRow, action: 'skipped' | 'problem', doubt?: LineDoubt): PlanRow {
  return {
    lines: [row.line],
    action,
    kind: null,
    key: null,
    cells: row.cells,
    before: null,
    problems: action === 'skipped' ? [] : [...(doubt === undefined ? [] : [doubt]), ...cellProblems(row)],
    warnings: [],
    aside: false,
  };
}

/** A row that the file itself takes out, with the reason; a problem of the record that it makes all the same is its own. */
function asideRow(row: ParsedRow, codes: readonly string[], problems: readonly RowProblem[]): PlanRow {
  const value = row.cells.get('state')?.text ?? null;
  return {
    ...plainRow(row, 'skipped'),
    ...(problems.length > 0 ? { action: 'problem', problems } : {}),
    warnings: codes
      .filter((code) => code !== '')
      .map((code) => ({ key: 'state', code, value, suggestions: [] })),
    aside: true,
  };
}

function cellProblems({ cells }: ParsedRow): readonly RowProblem[] {
  return [...cells].flatMap(([key, { wrong }]) =>
    wrong === null
      ? []
      : [{ key, code: wrong.code, value: wrong.value ?? null, suggestions: wrong.suggestions ?? [] }],
  );
}

function drawnRow(
  draft: DraftRow,
  byLine: ReadonlyMap<number, ParsedRow>,
  found: ReadonlyMap<number, readonly RowProblem[]>,
  changed: ReadonlySet<string>,
): PlanRow {
  const { lines, kind, key, before, wrong = [] } = draft;
  const problems = [
    ...wrong.map(({ value = null, suggestions = [], ...one }) => ({ ...one, value, suggestions })),
    ...lines.flatMap((line) => found.get(line) ?? []),
  ];
  return {
    lines,
    kind,
    key,
    before,
    cells: together(lines, byLine),
    problems,
    warnings: (draft.warnings ?? []).map((one) => ({ ...one, suggestions: [] })),
    action: actionOf(draft, problems, changed.has(`${kind.name} ${key}`)),
    aside: false,
  };
}

function actionOf(
  { before, after, whole = false }: DraftRow,
  problems: readonly RowProblem[],
  changes: boolean,
): RowAction {
  if (problems.length > 0) return 'problem';
  if (before === null) return 'create';
  if (whole) return changes ? 'update' : 'unchanged';
  const same = Object.entries(after).every(([key, value]) => equal(value, before[key] ?? null));
  return same ? 'unchanged' : 'update';
}

function equal(a: CellValue, b: CellValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Lines of one person as one row: what the first leaves out the next may say. */
function together(lines: readonly number[], byLine: ReadonlyMap<number, ParsedRow>): ParsedRow['cells'] {
  const [first, ...others] = lines.map((line) => byLine.get(line)?.cells ?? new Map());
  const cells: Map<string, ParsedRow['cells'] extends ReadonlyMap<string, infer C> ? C : never> = new Map(
    first,
  );
  for (const other of others)
    for (const [key, cell] of other) if ((cells.get(key)?.text ?? '') === '') cells.set(key, cell);
  return cells;
}
