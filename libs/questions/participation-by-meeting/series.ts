import type { DataTable, MarkerFill, MarkerShape } from '@libs/table';
import { isCountedByNames, rowsOf, yearOf, type Row } from '../../findings/index.js';

/** One meeting on the time axis. */
export interface Dot {
  readonly meeting: string;
  readonly start: string;
  /** Milliseconds since 1970: the axis is true time. */
  readonly time: number;
  readonly year: string;
  readonly value: number | null;
  readonly kind: string;
  readonly shape: MarkerShape;
  /** Dashed where it is counted more widely. */
  readonly fill: MarkerFill | 'dashed';
  readonly mode: string;
  readonly place: string | null;
  /** Counted more widely than the others, so never joined with them. */
  readonly wider: boolean;
  /** Counted from a list that is not complete. */
  readonly atLeast: boolean;
  readonly row: number;
}

export type TimelineMeasure = 'countries' | 'named' | 'perCountry';

/** The meetings of a table as dots in the order of time; one without a date has no place in it. */
export function timelineSeries(table: DataTable, measure: TimelineMeasure): Dot[] {
  return rowsOf(table)
    .filter((row) => row.known('start') !== null)
    .map((row) => dotOf(row, measure))
    .sort((a, b) => a.time - b.time);
}

function dotOf(row: Row, measure: TimelineMeasure): Dot {
  const wider = measure === 'perCountry' && row.count('comparable') === 0;
  return {
    meeting: row.text('meeting'),
    start: row.text('start'),
    time: Date.parse(row.text('start')),
    year: yearOf(row.text('start')),
    value: row.number(measure),
    kind: row.text('kind'),
    shape: row.text('kind') === 'nfp-meeting' ? 'diamond' : 'circle',
    fill: wider ? 'dashed' : fillOf(row.text('mode')),
    mode: row.text('mode'),
    place: row.known('place'),
    wider,
    atLeast: measure === 'named' && row.text('list') !== 'complete',
    row: row.index,
  };
}

function fillOf(mode: string): MarkerFill {
  if (mode === 'virtual') return 'hollow';
  return mode === 'hybrid' ? 'half' : 'filled';
}

/** How far a meeting reached is counted by the names on lists where totals of all members say nothing of those chosen. */
export function breadthMeasure(table: DataTable): 'countries' | 'named' {
  return isCountedByNames(table) ? 'named' : 'countries';
}

/** The most members that could have come to any of the meetings. */
export function mostMembers(table: DataTable): number {
  return Math.max(0, ...rowsOf(table).map((row) => row.count('of')));
}

/** How many meetings of each of the two kinds there were, and when the first began; null where there was none. */
export function meetingsHeld(
  table: DataTable,
): { readonly first: string; readonly network: number; readonly focal: number } | null {
  const rows = rowsOf(table).sort((a, b) => b.text('start').localeCompare(a.text('start')));
  const first = rows.findLast((row) => row.known('start') !== null);
  const count = (kind: string): number => rows.filter((row) => row.text('kind') === kind).length;
  return first === undefined
    ? null
    : { first: first.text('start'), network: count('network-meeting'), focal: count('nfp-meeting') };
}

/** The meetings of which sources state different figures. */
export function disputedMeetings(table: DataTable): string[] {
  return rowsOf(table)
    .filter((row) => row.count('conflicts') > 0)
    .map((row) => row.text('meeting'));
}
