import type { DataTable } from '@libs/table';
import { isNamed, rowsOf, sentence, type Nameable } from '../../findings/index.js';
import type { Mark } from '../mark.js';

export interface MatrixCell {
  readonly meeting: string;
  readonly state: string;
  /** On the meeting's published list; a speaker whom a report names attended, and is on none. */
  readonly named: boolean;
  readonly row: number;
}

export interface MatrixRow {
  readonly country: string;
  readonly group: string;
  readonly cells: readonly MatrixCell[];
  /** Times named on a published list. */
  readonly named: number;
}

export interface MatrixGroup {
  readonly group: string;
  readonly rows: readonly MatrixRow[];
}

export interface Matrix {
  readonly meetings: readonly string[];
  readonly groups: readonly MatrixGroup[];
}

/** What rows are sorted by: a meeting, `named`, or the members' names where it is null. */
export type MatrixSort = string | null;

/** States in the order in which they are read. */
export const rank: readonly string[] = [
  'attended',
  'excused',
  'absent',
  'not-named',
  'not-invited',
  'unknown',
  'not-eligible',
];

/** Members by group in rows, meetings in columns; rows of equal rank stand in the order of the language. */
export function matrixSeries(
  table: DataTable,
  sort: MatrixSort,
  name: (type: Nameable, code: string) => string,
  language: string,
): Matrix {
  const meetings = new Set<string>();
  const byCountry = new Map<string, { group: string; cells: MatrixCell[] }>();
  for (const row of rowsOf(table)) {
    const meeting = row.text('meeting');
    meetings.add(meeting);
    const member = byCountry.get(row.text('country')) ?? { group: row.text('group'), cells: [] };
    member.cells.push({ meeting, state: row.text('state'), named: isNamed(row), row: row.index });
    byCountry.set(row.text('country'), member);
  }
  const rows = [...byCountry].map(([country, { group, cells }]) => ({
    country,
    group,
    cells,
    named: cells.filter((cell) => cell.named).length,
  }));
  const { compare } = new Intl.Collator(language);
  rows.sort((a, b) => order(a, b, sort) || compare(name('country', a.country), name('country', b.country)));
  const groups = ['arab', 'asian', 'african'].filter((group) => rows.some((row) => row.group === group));
  return {
    meetings: [...meetings],
    groups: groups.map((group) => ({ group, rows: rows.filter((row) => row.group === group) })),
  };
}

function order(a: MatrixRow, b: MatrixRow, sort: MatrixSort): number {
  if (sort === null) return 0;
  if (sort === 'named') return b.named - a.named;
  return rankAt(a, sort) - rankAt(b, sort);
}

function rankAt({ cells }: MatrixRow, meeting: string): number {
  return rank.indexOf(cells.find((cell) => cell.meeting === meeting)?.state ?? 'unknown');
}

/** Every cell as a mark, row by row. */
export function matrixMarks({ groups }: Matrix): Mark[] {
  const rows = groups.flatMap((group) => group.rows);
  return rows.flatMap(({ country, cells }, row) =>
    cells.map(({ meeting, state, row: index }, column) => ({
      key: `${country} ${meeting}`,
      row: index,
      at: { row, column },
      speech: sentence('mark.state', {
        country: { type: 'country', code: country },
        meeting: { type: 'meeting', code: meeting },
        state: { type: 'code:state', code: state },
      }),
    })),
  );
}

/** The states that stand in a matrix, in the order of a legend. */
export function statesOf({ groups }: Matrix): string[] {
  const seen = new Set(
    groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ state }) => state))),
  );
  return rank.filter((state) => seen.has(state));
}
