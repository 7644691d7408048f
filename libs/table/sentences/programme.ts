import type { DataTable } from '../table.js';
import { rowsOf, type Row } from './rows.js';

export interface ProgrammePerson {
  readonly name: string | null;
  readonly role: string | null;
  readonly institution: string | null;
  readonly country: string | null;
}

export interface ProgrammeSession {
  readonly id: string;
  readonly start: string;
  readonly end: string | null;
  readonly kind: string;
  readonly title: string;
  readonly theme: string | null;
  /** People by what they were to do, in the order of the programme. */
  readonly functions: readonly { readonly function: string; readonly people: readonly ProgrammePerson[] }[];
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
  const withFunction = rows.filter((row) => row.known('function') !== null);
  return {
    id: first.text('session'),
    start: first.text('start').slice(0, 5),
    end: first.known('end')?.slice(0, 5) ?? null,
    kind: first.text('kind'),
    title: first.text('title'),
    theme: first.known('theme'),
    functions: [...groupBy(withFunction, 'function')].map(([name, people]) => ({
      function: name,
      people: people.flatMap(personOf),
    })),
  };
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
