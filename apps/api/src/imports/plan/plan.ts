import { createHash } from 'node:crypto';
import { fold } from '@libs/vocabulary';
import { keyText, recordProblems, tidyRecord, type CellValue, type Kind, type Values } from '@libs/records';
import { versionOf } from '../../records/store.js';
import type { Choices, Counts, Sentence, What } from '../import.js';
import type { Draft, Drafting, DraftList, DraftRow, ImportKind, Standing } from '../kinds/kind.js';
import { probablySame, type Named } from '../sheet/people.js';
import type { ParsedRow } from './parse.js';

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
  readonly what: What;
  readonly kind: Kind | null;
  readonly key: string | null;
  readonly cells: ParsedRow['cells'];
  readonly before: Readonly<Record<string, CellValue>> | null;
  readonly problems: readonly RowProblem[];
  /** What is odd about it, though nothing keeps it from being written. */
  readonly warnings: readonly RowProblem[];
}

/** A record that is written, as it stands and as it would. */
export interface PlanRecord {
  readonly kind: Kind;
  readonly key: string;
  readonly before: Values | undefined;
  readonly after: Values;
}

/** Lines that may be one person, and what somebody decided. */
export interface PlanPeople {
  readonly lines: readonly number[];
  readonly names: readonly string[];
  readonly same: boolean | null;
}

export interface Plan {
  readonly rows: readonly PlanRow[];
  /** Those that would change. */
  readonly records: readonly PlanRecord[];
  readonly counts: Counts;
  readonly sentence: Sentence;
  readonly people: readonly PlanPeople[];
  /** Of a list that is said to be complete; else null. */
  readonly list: DraftList | null;
  /** Tells what the records were and would be from anything else. */
  readonly hash: string;
}

export interface Planning {
  readonly kind: ImportKind;
  readonly rows: readonly ParsedRow[];
  readonly choices: Choices;
  readonly context: Readonly<Record<string, string>>;
  readonly members: Drafting['members'];
  readonly auth: Standing;
  readonly known: Drafting['known'];
  readonly source: string;
  readonly newKey: (line: number) => string;
}

/** What applying would do: pure, the same for the same file, decisions and records. All problems are in it. */
export function makePlan(planning: Planning): Plan {
  const { kind, rows, choices, auth } = planning;
  const skipped = new Set(choices.skipped);
  const taken = rows.filter(({ line }) => !skipped.has(line));
  const right = taken.filter(({ cells }) => [...cells.values()].every(({ wrong }) => wrong === null));
  const isRight = new Set(right);
  const onRecord = kind.people?.standing(auth, planning.context) ?? [];
  const people = groupsOf(choices.people, [...right, ...onRecord]);
  const leftOut = rows.filter(({ line }) => skipped.has(line));
  const draft = kind.draft({ ...planning, rows: right, leftOut, people });
  const { records, problems, versions } = judge(draft, auth, planning.newKey);
  const changed = new Set(records.map((record) => `${record.kind.name} ${record.key}`));
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const planRows = [
    ...leftOut.map((row) => plainRow(row, 'skipped')),
    ...taken.filter((row) => !isRight.has(row)).map((row) => plainRow(row, 'problem')),
    ...draft.rows.map((row) => drawnRow(row, byLine, problems, changed)),
  ].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  const counts = countsOf(planRows);
  return {
    rows: planRows,
    records,
    counts,
    sentence: {
      code: kind.name,
      values: { rows: new Set(rows.map(({ line }) => line)).size, ...counts, ...draft.figures },
    },
    people: peopleOf(kind, taken, choices, onRecord),
    list: draft.list ?? null,
    hash: createHash('sha256')
      .update(JSON.stringify([...versions.sort(), ...absentOf(draft)]))
      .digest('hex'),
  };
}

/** Whom a list makes absent: the plan is another where these are others. */
function absentOf({ list = null }: Draft): readonly string[] {
  return list?.complete === true ? list.absent : [];
}

export function countsOf(rows: readonly { readonly what: What }[]): Counts {
  const counts = { create: 0, update: 0, unchanged: 0, problem: 0, skipped: 0 };
  for (const { what } of rows) counts[what] += 1;
  return counts;
}

interface Judged {
  readonly records: readonly PlanRecord[];
  /** Problems of records, by the line that they come from. */
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>;
  readonly versions: string[];
}

/** Checks the records by the rules of their kinds, and compares them with what stands. */
function judge(draft: Draft, auth: Standing, newKey: (line: number) => string): Judged {
  const records: PlanRecord[] = [];
  const problems = new Map<number, RowProblem[]>();
  const versions: string[] = [];
  for (const { kind, values, where } of draft.records) {
    const after = tidyRecord(kind, values, () => newKey(0));
    const key = keyText(kind, after.root);
    const before = auth.get(kind.name)?.get(key);
    const version = versionOf(kind, inOrder(kind, before));
    const next = versionOf(kind, inOrder(kind, after));
    versions.push(`${kind.name} ${key} ${version} ${next}`);
    for (const { path, code, value = null } of recordProblems(kind, after)) {
      const { line, key: column } = where(path);
      const found = problems.get(line) ?? [];
      found.push({ key: column, code, value: value === null ? null : String(value), suggestions: [] });
      problems.set(line, found);
    }
    if (next !== version) records.push({ kind, key, before, after });
  }
  return { records, problems, versions };
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

function plainRow(row: ParsedRow, what: 'skipped' | 'problem'): PlanRow {
  return {
    lines: [row.line],
    what,
    kind: null,
    key: null,
    cells: row.cells,
    before: null,
    problems: what === 'skipped' ? [] : cellProblems(row),
    warnings: [],
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
    what: whatOf(draft, problems, changed.has(`${kind.name} ${key}`)),
  };
}

function whatOf(
  { before, after, whole = false }: DraftRow,
  problems: readonly RowProblem[],
  changes: boolean,
): What {
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

/** Groups of lines that are one person: who is the same as the same is the same. */
export function groupsOf(people: Choices['people'], rows: readonly { readonly line: number }[]): number[][] {
  const there = new Set(rows.map(({ line }) => line));
  const group = new Map<number, number[]>();
  for (const { lines, same } of people) {
    if (!same) continue;
    const all = new Set(lines.filter((line) => there.has(line)).flatMap((line) => group.get(line) ?? [line]));
    const merged = [...all].sort((a, b) => a - b);
    for (const line of merged) group.set(line, merged);
  }
  return [...new Set(group.values())].filter((lines) => lines.length > 1);
}

/**
 * Who may be one person, in the file or with somebody on record, and what was decided: suggestions first that nobody
 * decided. Who is on record under the very name needs no decision.
 */
function peopleOf(
  kind: ImportKind,
  rows: readonly ParsedRow[],
  choices: Choices,
  onRecord: readonly Named[],
): PlanPeople[] {
  const { people } = kind;
  if (people === undefined) return [];
  const text = (row: ParsedRow, key: string): string => row.cells.get(key)?.text ?? '';
  const named = rows.map((row) => {
    const country = row.cells.get(people.country)?.value;
    return {
      line: row.line,
      name: text(row, people.name),
      country: typeof country === 'string' ? country : null,
    };
  });
  const nameAt = new Map([...onRecord, ...named].map(({ line, name }) => [line, name]));
  const called = ({ name, country }: Named): string => `${country} ${fold(name)}`;
  const names = new Set(named.map(called));
  const suggested = probablySame([...onRecord.filter((one) => !names.has(called(one))), ...named])
    .map((group) => group.map(({ line }) => line))
    .filter((lines) => lines.some((line) => line > 0));
  const decided = choices.people.filter(({ lines }) => lines.every((line) => nameAt.has(line)));
  const isDecided = (lines: readonly number[]) =>
    decided.some((one) => lines.every((line) => one.lines.includes(line)));
  return [
    ...suggested.filter((lines) => !isDecided(lines)).map((lines) => ({ lines, same: null })),
    ...decided,
  ].map(({ lines, same }) => ({ lines, same, names: lines.map((line) => nameAt.get(line) ?? '') }));
}
