import type { CellValue, Values } from '@libs/model';
import type { Drafting, DraftList } from './kind.js';
import { textOf } from './kind.js';

/** What becomes of a list that is said to be complete, and of which countries all who came are in the file. */
interface Wholeness extends Omit<DraftList, 'named' | 'stated'> {
  readonly countries: ReadonlySet<string>;
}

/** A list beside the one that was brought in before. */
interface Versions {
  /** Null where nobody said that the list is complete. */
  readonly whole: Wholeness | null;
  /** Countries on the former list. */
  readonly former: ReadonlyMap<string, string>;
  /** Those of them whom the new list takes away: nobody, where it does not count as complete. */
  readonly leaving: readonly string[];
}

/**
 * Who is left out of a list may have come: the list is partial then, unless someone named all whom it makes absent. A list
 * that is complete takes the place of the former one.
 */
export function wholeness(
  { rows, leftOut, aside, members, eligible, context }: Drafting,
  former: ReadonlyMap<string, string>,
): Versions {
  if (context['list'] !== 'complete') return { whole: null, former, leaving: [] };
  const countriesOf = (some: Drafting['rows']) =>
    new Set(some.flatMap((row) => textOf(row, 'country') ?? []));
  const [present, without] = [countriesOf(rows), countriesOf(leftOut)];
  const excused = excusedOf(aside, present);
  const isNamed = (code: string): boolean => present.has(code) || excused.has(code);
  const leaves = [...former.keys()].filter((code) => !isNamed(code)).sort();
  const mayBeAbsent = new Set(eligible);
  const absent = [
    ...new Set([
      ...members.filter((code) => !isNamed(code)),
      ...leaves.filter((code) => mayBeAbsent.has(code)),
    ]),
  ].sort();
  const open = leftOut.filter((row) => {
    const country = textOf(row, 'country');
    return country === null || absent.includes(country) || leaves.includes(country);
  });
  const complete = open.length === 0 || context['absent'] === absent.join(' ');
  const attended = (code: string): boolean => former.get(code) === 'attended';
  const comes = [...present].filter((code) => !attended(code)).sort();
  return {
    whole: {
      ...{ complete, absent },
      leftOut: open.length,
      countries: new Set([...present].filter((code) => !without.has(code))),
      former: former.size === 0 || !complete ? null : { leaves, comes, gone: [] },
    },
    former,
    leaving: complete ? leaves : [],
  };
}

/** Countries of which someone is excused and nobody came, each with the line that says so first. */
export function excusedOf(
  aside: Drafting['aside'],
  present: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const row of aside) {
    const country = textOf(row, 'country');
    if (country === null || textOf(row, 'state') !== 'excused') continue;
    if (!present.has(country) && !found.has(country)) found.set(country, row.line);
  }
  return found;
}

/** Countries that a list names, and those that are known from elsewhere to have come. */
export function namedCount(
  delegations: ReadonlyMap<string, Values> | undefined,
  present: ReadonlySet<CellValue>,
  leaving: ReadonlySet<string>,
): number {
  const known = [...(delegations?.values() ?? [])].flatMap(({ root }) =>
    root['state'] === 'attended' && !leaving.has(String(root['country_code']))
      ? (root['country_code'] ?? [])
      : [],
  );
  return new Set([...present, ...known]).size;
}

/** How many countries came to a meeting, as the source that is used for it states. */
export function statedCount(held: Values | undefined): number | null {
  const used = held?.parts['counts']?.find(
    ({ measure, preferred }) => measure === 'countries' && preferred === true,
  );
  return typeof used?.['value'] === 'number' ? used['value'] : null;
}
