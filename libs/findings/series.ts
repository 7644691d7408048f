import type { DataTable, Note } from '@libs/table';
import { rowsOf, type Row } from './rows.js';

export type Estimate = 'modelled' | 'reported';

/** The answers to one series: its members and the world by year, and its groups with their coverage. */
export interface SeriesTables {
  readonly observations: DataTable;
  readonly aggregates: DataTable;
  /** How the groups changed between two years, over the members with a value in both. */
  readonly changes?: DataTable | undefined;
}

export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
  /** How many members a group's value rests on. */
  readonly coverage?: { readonly known: number; readonly of: number };
  /** The members behind it are others than those behind the value before: no line joins the two. */
  readonly otherSet?: boolean;
}

/** Whether the values of an answer are modelled or reported, as its notes say. */
export function estimateOf({ notes }: DataTable): Estimate {
  return notes.some(({ code }) => code === 'note.reported') ? 'reported' : 'modelled';
}

/** How a value came about, as its source states it. */
export type ValueStatus = Estimate | 'unstated';

const statuses: readonly ValueStatus[] = ['modelled', 'reported', 'unstated'];

/** How values of an area came about whose status is another than that of their series, by year, as notes say. */
export function notedStatuses({ notes }: DataTable, area: string): ReadonlyMap<number, ValueStatus> {
  return statusesByYear(
    notes.filter(({ code, values }) => code === 'note.value-status' && values['area'] === area),
  );
}

/** The statuses that some notes name, by their years. */
export function statusesByYear(notes: readonly Note[]): ReadonlyMap<number, ValueStatus> {
  return new Map(
    notes.flatMap(({ values }) => {
      const status = statuses.find((one) => one === values['status']) ?? 'unstated';
      return String(values['years'])
        .split(', ')
        .map((year) => [Number(year), status] as const);
    }),
  );
}

/** How the value of an area in a year came about. */
export function statusAt(table: DataTable, area: string, year: number): ValueStatus {
  return notedStatuses(table, area).get(year) ?? estimateOf(table);
}

/** The years of a wide table, which are the names of its columns. */
export function yearsOf({ columns }: DataTable): number[] {
  return columns.flatMap(({ name }) => (/^\d{4}$/.test(name) ? [Number(name)] : []));
}

/** The known values of each area in the order of years; a year without one is a gap. */
export function pointsByArea({
  observations,
  aggregates,
}: SeriesTables): Map<string, readonly SeriesPoint[]> {
  const years = yearsOf(observations);
  const found = new Map<string, readonly SeriesPoint[]>(
    rowsOf(observations).map((row) => [row.text('area'), observed(row, years)]),
  );
  for (const row of rowsOf(aggregates)) {
    const value = row.number('value');
    if (value === null) continue;
    const coverage = { known: row.count('known'), of: row.count('of') };
    const area = row.text('area');
    const otherSet = row.number('otherSet') === 1;
    const point = { year: row.count('year'), value, coverage, ...(otherSet ? { otherSet } : {}) };
    found.set(area, [...(found.get(area) ?? []), point]);
  }
  return found;
}

function observed(row: Row, years: readonly number[]): SeriesPoint[] {
  return years.flatMap((year) => {
    const value = row.number(String(year));
    return value === null ? [] : [{ year, value }];
  });
}

/** The latest year in which the network has a value; where it has none, each area's own latest is shown. */
export function latestReportedYear(tables: SeriesTables): number | 'latest' {
  return pointsByArea(tables).get('network')?.at(-1)?.year ?? 'latest';
}
