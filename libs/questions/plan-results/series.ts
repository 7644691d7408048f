import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from '../../findings/index.js';

/** A reported value of an indicator on its way from the baseline to the target. */
export interface TargetPoint {
  readonly end: string;
  readonly value: number;
  /** Share of the way: 0 at the baseline, 1 at the target; null where either is not known. */
  readonly progress: number | null;
}

/** One indicator, or one level of a training, on a line of its own. */
export interface TargetLine {
  readonly key: string;
  readonly title: string;
  readonly kirkpatrick: string | null;
  /** A code of the list `result-unit`; a level of a training is a share of those who answered. */
  readonly unit: string;
  readonly direction: string | null;
  readonly baseline: number | null;
  readonly baselineYear: number | null;
  readonly target: number | null;
  /** Reported values in the order of time. */
  readonly points: readonly TargetPoint[];
  readonly n: number | null;
  readonly asked: number | null;
  readonly responseRate: number | null;
  readonly evidence: string | null;
  readonly row: number;
}

/** What some lines belong to: a result, or a training. */
export interface TargetGroup {
  readonly key: string;
  readonly title: string;
  /** The language that the title is written in, where it is not the reader's. */
  readonly written: string | null;
  /** A code of the list `result-level`; null for a training. */
  readonly level: string | null;
  readonly area: string | null;
  readonly lines: readonly TargetLine[];
}

/** The results of a plan, under each its indicators; the periods of an indicator are points of one line. */
export function resultGroups(table: DataTable): TargetGroup[] {
  const groups = grouped(rowsOf(table), 'result').map(([key, rows]) => ({
    key,
    title: rows[0]?.text('title') ?? '',
    written: rows[0]?.known('written') ?? null,
    level: rows[0]?.known('level') ?? null,
    area: rows[0]?.known('area') ?? null,
    lines: grouped(rows, 'indicator').flatMap(([indicator, periods]) => lineOf(indicator, periods)),
  }));
  return groups.sort((a, b) => codes.compare(a.area ?? '', b.area ?? ''));
}

/** Codes of areas, 2 before 10. */
const codes = new Intl.Collator('en', { numeric: true });

function lineOf(key: string, periods: readonly Row[]): TargetLine[] {
  const byTime = [...periods].sort((a, b) => a.text('start').localeCompare(b.text('start')));
  const reported = byTime.filter((row) => row.number('actual') !== null);
  // Figures beside the line are those of the last reported period; where there is none, of the last one planned.
  const row = reported.at(-1) ?? byTime.at(-1);
  if (!row) return [];
  return [
    {
      key,
      title: row.text('measure'),
      kirkpatrick: row.known('kirkpatrick'),
      unit: row.text('unit'),
      direction: row.known('direction'),
      baseline: row.number('baseline'),
      baselineYear: row.number('baselineYear'),
      target: row.number('target'),
      points: reported.map((period) => ({
        end: period.text('end'),
        value: period.count('actual'),
        progress: period.number('progress'),
      })),
      ...responsesOf(row),
      row: row.index,
    },
  ];
}

/** How many answered, of how many, and what it rests on. */
export function responsesOf(row: Row): Pick<TargetLine, 'n' | 'asked' | 'responseRate' | 'evidence'> {
  return {
    n: row.number('n'),
    asked: row.number('asked'),
    responseRate: row.number('responseRate'),
    evidence: row.known('evidence'),
  };
}

/** Rows by what they have in a column, in the order in which they come. */
export function grouped(rows: readonly Row[], column: string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.text(column);
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return [...groups];
}

/** How far a result is, by the last period that tells it; null where none does. */
export function progressOf({ points }: TargetLine): number | null {
  return points.findLast(({ progress }) => progress !== null)?.progress ?? null;
}

/** The rows of one activity. */
export function ofActivity(table: DataTable, id: string): DataTable {
  const place = table.columns.findIndex(({ name }) => name === 'activity');
  const own = (table.cells[place] ?? []).map((cell) => cell === id);
  return { ...table, cells: table.cells.map((cells) => cells.filter((_, row) => own[row])) };
}
