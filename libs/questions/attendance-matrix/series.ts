import type { DataTable } from '@libs/table';
import { isNamed, rowsOf, type Nameable } from '../../findings/index.js';

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

/** Members by group in rows, meetings in columns; rows of equal rank are in the order of the language. */
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

/** The states that are in a matrix, in the order of a legend. */
export function statesOf({ groups }: Matrix): string[] {
  const seen = new Set(
    groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ state }) => state))),
  );
  return rank.filter((state) => seen.has(state));
}

/** When and how a meeting was held. */
export interface PresenceMeeting {
  readonly id: string;
  readonly start: string;
  readonly kind: string;
  readonly mode: string | null;
}

export interface PresenceCell {
  readonly meeting: string;
  readonly state: string;
  /** Row of the table. */
  readonly row: number;
}

/** A member's states at the meetings, in the order of time. */
export interface PresenceLine {
  readonly country: string;
  readonly cells: readonly PresenceCell[];
}

export interface Presence {
  readonly meetings: readonly PresenceMeeting[];
  readonly lines: readonly PresenceLine[];
}

/** The members of a matrix by name, and the meetings that have a date. */
export function presenceSeries(
  table: DataTable,
  meetings: readonly PresenceMeeting[],
  name: (type: Nameable, code: string) => string,
  language: string,
): Presence {
  const byCountry = new Map<string, PresenceCell[]>();
  for (const row of rowsOf(table)) {
    const cell = { meeting: row.text('meeting'), state: row.text('state'), row: row.index };
    byCountry.set(row.text('country'), [...(byCountry.get(row.text('country')) ?? []), cell]);
  }
  const asked = new Set([...byCountry.values()].flat().map(({ meeting }) => meeting));
  const held = meetings.filter(({ id }) => asked.has(id)).sort((a, b) => a.start.localeCompare(b.start));
  const { compare } = new Intl.Collator(language);
  const lines = [...byCountry].map(([country, cells]) => ({
    country,
    cells: held.flatMap(({ id }) => cells.filter(({ meeting }) => meeting === id)),
  }));
  lines.sort((a, b) => compare(name('country', a.country), name('country', b.country)));
  return { meetings: held, lines };
}

/** Meetings of the matrix that have no place over time, because nobody knows their day; none before the meetings are there. */
export function undatedMeetings(table: DataTable, meetings: readonly PresenceMeeting[]): string[] {
  if (meetings.length === 0) return [];
  const dated = new Set(meetings.map(({ id }) => id));
  return [...new Set(rowsOf(table).map((row) => row.text('meeting')))].filter((id) => !dated.has(id));
}

const inKey: readonly string[] = [
  ...['attended', 'absent', 'not-named', 'excused', 'not-invited', 'unknown', 'not-eligible'],
];

/** The states that are drawn, in the order of a legend. */
export function presentStates({ lines }: Presence): string[] {
  const drawn = new Set(lines.flatMap(({ cells }) => cells.map(({ state }) => state)));
  return inKey.filter((state) => drawn.has(state));
}
