import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from './rows.js';

export interface ProgrammePerson {
  readonly name: string | null;
  readonly role: string | null;
  readonly institution: string | null;
  readonly country: string | null;
}

/** Neighbours of one function: items without a speaker, or people. */
export interface ProgrammePart {
  readonly function: string;
  readonly items: readonly string[];
  readonly people: readonly ProgrammePerson[];
}

export interface ProgrammeSession {
  readonly id: string;
  readonly start: string;
  readonly end: string | null;
  readonly kind: string;
  readonly title: string;
  readonly theme: string | null;
  /** What the session was to hold, in the order of the programme: items, and people by what they were to do. */
  readonly parts: readonly ProgrammePart[];
}

export interface ProgrammeDay {
  readonly date: string;
  readonly sessions: readonly ProgrammeSession[];
}

/** A programme's rows, one a person, as days with sessions. */
export function programmeDays(table: DataTable): ProgrammeDay[] {
  const days = groupBy(rowsOf(table), 'date');
  return [...days].map(([date, rows]) => ({
    date,
    sessions: [...groupBy(rows, 'session').values()].flatMap((session) => sessionOf(session) ?? []),
  }));
}

function sessionOf(rows: readonly Row[]): ProgrammeSession | null {
  const [first] = rows;
  if (!first) return null;
  return {
    id: first.text('session'),
    start: first.text('start').slice(0, 5),
    end: first.known('end')?.slice(0, 5) ?? null,
    kind: first.text('kind'),
    title: first.text('title'),
    theme: first.known('theme'),
    parts: partsOf(rows.filter((row) => row.known('function') !== null)),
  };
}

/** The programme's order is kept: what is between two addresses stays between them. */
function partsOf(rows: readonly Row[]): ProgrammePart[] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.text('function') === row.text('function')) last.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => ({
    function: run[0]?.text('function') ?? '',
    items: run.flatMap((row) => row.known('programmeItem') ?? []),
    people: run.flatMap(personOf),
  }));
}

function personOf(row: Row): ProgrammePerson[] {
  const person = {
    name: row.known('person'),
    role: row.known('role'),
    institution: row.known('institution'),
    country: row.known('country'),
  };
  return Object.values(person).some((value) => value !== null) ? [person] : [];
}

function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.text(column), [...(groups.get(row.text(column)) ?? []), row]);
  return groups;
}
