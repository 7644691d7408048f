import { kinds, type Cells } from '@libs/model';
import { pairUp } from '@libs/rules';
import { fold } from '@libs/vocabulary';
import type { ParsedRow } from '../plan/parse.js';
import type { Named } from '../sheet/people.js';
import { kindNamed } from './kind-named.js';
import { valueOf, type Drafting, type PublishedRecords } from './kind.js';

const delegation = kindNamed(kinds, 'delegation');

const PERSON_COLUMNS = ['level', 'role', 'sex', 'mode', 'name', 'institution', 'email'] as const;

export interface PersonRow {
  readonly lines: readonly number[];
  /** The delegate on record that someone said it is. */
  readonly onRecord: number | null;
  readonly cells: Cells;
}

/** Delegates of the meeting whose names are on record, of the countries in the file. */
export function delegatesOnRecord(
  published: PublishedRecords,
  { meeting: id }: Drafting['context'],
): readonly Named[] {
  return [...(published.get(delegation.name)?.values() ?? [])].flatMap(({ root, parts }) =>
    (root['meeting_id'] === id ? (parts['delegates'] ?? []) : []).flatMap((cells) => {
      const { name, email } = cells;
      if (typeof name !== 'string') return [];
      return [
        {
          line: lineOfDelegate(cells),
          name,
          country: String(root['country_code']),
          email: typeof email === 'string' ? email : null,
        },
      ];
    }),
  );
}

/** Stands for a delegate on record among the lines of a file: below zero, and always the same for the same one. */
function lineOfDelegate({ id }: Cells): number {
  return -1 - Number.parseInt(String(id).slice(0, 7), 16);
}

/** People as their rows say, those that someone said are one as one. */
export function personsOf(
  rows: readonly ParsedRow[],
  groups: readonly (readonly number[])[],
): readonly PersonRow[] {
  const done = new Set<number>();
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const groupAt = new Map(groups.flatMap((lines) => lines.map((line) => [line, lines] as const)));
  return rows.flatMap((row) => {
    if (done.has(row.line)) return [];
    const group = groupAt.get(row.line) ?? [row.line];
    const own = group.flatMap((line) => byLine.get(line) ?? []);
    for (const { line } of own) done.add(line);
    const cells = Object.fromEntries(
      PERSON_COLUMNS.map((key) => [
        key,
        own.map((one) => valueOf(one, key)).find((value) => value !== null) ?? null,
      ]),
    );
    const onRecord = group.find((line) => line < 0) ?? null;
    return [{ lines: own.map(({ line }) => line), onRecord, cells }];
  });
}

function called({ name }: Cells): string {
  return fold(String(name ?? ''));
}

/**
 * Who of the delegates each person is: as someone said, or else by name. Where several are called alike, those pair up of whom the list says
 * nothing new, as many as can be; the others follow in order.
 */
export function knownPersons(
  persons: readonly PersonRow[],
  delegates: readonly Cells[],
): ReadonlyMap<PersonRow, Cells> {
  const known = new Map<PersonRow, Cells>();
  const delegatesByLine = new Map(delegates.map((one) => [lineOfDelegate(one), one]));
  for (const person of persons) {
    const existing = person.onRecord === null ? undefined : delegatesByLine.get(person.onRecord);
    if (existing !== undefined) known.set(person, existing);
  }
  const decided = new Set(known.values());
  const byName = groupedBy(
    persons.filter((person) => !known.has(person)),
    ({ cells }) => called(cells),
  );
  const heldByName = groupedBy(
    delegates.filter((one) => !decided.has(one)),
    called,
  );
  for (const [name, alike] of byName) {
    const held = heldByName.get(name) ?? [];
    // Each is compared with each: so many of one name are told apart by nothing.
    const places =
      alike.length * held.length > MAX_COMPARED
        ? []
        : pairUp(alike.length, held.length, (seeker, candidate) =>
            saysNothingNew(alike[seeker]?.cells ?? {}, held[candidate] ?? {}),
          );
    const paired = new Set(places);
    const left = held.filter((_, place) => !paired.has(place)).values();
    for (const [index, person] of alike.entries()) {
      const place = places[index] ?? null;
      const one = place === null ? left.next().value : held[place];
      if (one !== undefined) known.set(person, one);
    }
  }
  return known;
}

const MAX_COMPARED = 10_000;

function groupedBy<One>(all: readonly One[], of: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const name = of(one);
    const group = found.get(name);
    if (group === undefined) found.set(name, [one]);
    else group.push(one);
  }
  return found;
}

function saysNothingNew(cells: Cells, held: Cells): boolean {
  return Object.entries(filled(cells)).every(([key, value]) => held[key] === value);
}

/** An empty cell takes nothing away. */
export function filled(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
}
