import { datePrecision, type DataTable } from '@libs/table';
import { rowsOf, type Row } from '../../findings/index.js';
import type { StatusCount } from '../plan-progress/series.js';
import { statusStacks } from '../plan-progress/series.js';

/** One activity in time. */
export interface ScheduleBar {
  readonly activity: string;
  readonly title: string;
  /** The language that the title is written in, where it is not the reader's. */
  readonly written: string | null;
  readonly type: string;
  readonly status: string | null;
  readonly reason: string | null;
  readonly startDate: string;
  readonly endDate: string | null;
  /** Milliseconds since 1970; the last day belongs to the activity. */
  readonly start: number;
  readonly end: number | null;
  readonly mode: string | null;
  readonly participations: number | null;
  readonly countries: number | null;
  readonly results: number;
  readonly reported: number;
  readonly row: number;
}

/** One thematic area: how many activities it has, and those of them that have been asked for. */
export interface ScheduleArea {
  /** Null for activities of no area. */
  readonly area: string | null;
  readonly activities: number;
  readonly bars: readonly ScheduleBar[];
  /** How many have each status, those of none at the end. */
  readonly counts: readonly StatusCount[];
  readonly from: number;
  readonly to: number;
}

const DAY = 24 * 3600 * 1000;

/** The thematic areas of a plan that have activities, and under each those activities that the table holds. */
export function scheduleAreas(table: DataTable, progress: DataTable): ScheduleArea[] {
  const byArea = new Map<string | null, ScheduleBar[]>();
  for (const row of rowsOf(table)) {
    const area = row.known('area');
    const bars = byArea.get(area) ?? [];
    bars.push(barOf(row));
    byArea.set(area, bars);
  }
  return statusStacks(progress).map(({ area, activities, parts }) => {
    const bars = byArea.get(area) ?? [];
    return { area, activities, bars, counts: parts, ...spanOf(bars) };
  });
}

function barOf(row: Row): ScheduleBar {
  const endDate = row.known('end');
  return {
    activity: row.text('activity'),
    title: row.text('title'),
    written: row.known('written'),
    type: row.text('type'),
    status: row.known('status'),
    reason: row.known('reason'),
    startDate: row.text('start'),
    endDate,
    start: Date.parse(row.text('start')),
    end: endDate === null ? null : endOf(endDate),
    mode: row.known('mode'),
    participations: row.number('participations'),
    countries: row.number('countries'),
    results: row.count('results'),
    reported: row.count('reported'),
    row: row.index,
  };
}

/** The end of the day, month or year, as far as it is known. */
function endOf(date: string): number {
  const first = new Date(Date.parse(date));
  const precision = datePrecision(date);
  if (precision === 'day') return first.getTime() + DAY;
  return precision === 'month'
    ? first.setUTCMonth(first.getUTCMonth() + 1)
    : first.setUTCFullYear(first.getUTCFullYear() + 1);
}

/** From the first start to the last end that is known. */
function spanOf(bars: readonly ScheduleBar[]): { from: number; to: number } {
  const times = bars.flatMap(({ start, end }) => [start, end ?? start + DAY]);
  return times.reduce((span, time) => ({ from: Math.min(span.from, time), to: Math.max(span.to, time) }), {
    from: Infinity,
    to: -Infinity,
  });
}
