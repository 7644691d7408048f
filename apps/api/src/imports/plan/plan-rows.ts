import type { CellValue, Kind } from '@libs/model';
import type { Counts, RowAction } from '../import.js';
import type { DraftRow } from '../kinds/kind.js';
import type { LineDoubt } from './line-doubts.js';
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

export function countsOf(rows: readonly { readonly action: RowAction }[]): Counts {
  const counts = { create: 0, update: 0, unchanged: 0, problem: 0, skipped: 0 };
  for (const { action } of rows) counts[action] += 1;
  return counts;
}

export function plainRow(row: ParsedRow, action: 'skipped' | 'problem', doubt?: LineDoubt): PlanRow {
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
export function asideRow(row: ParsedRow, codes: readonly string[], problems: readonly RowProblem[]): PlanRow {
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

export function drawnRow(
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
