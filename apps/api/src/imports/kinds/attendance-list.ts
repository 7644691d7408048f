import type { Drafting, DraftList } from './kind.js';
import { textOf } from './kind.js';

/** What becomes of a list that is said to be complete, and of which countries all who came are in the file. */
interface Wholeness extends DraftList {
  readonly countries: ReadonlySet<string>;
}

/**
 * Who is left out of a list may have come: the list is partial then, unless somebody named all whom it makes absent. Null
 * where nobody said that it is complete.
 */
export function wholeness({ rows, leftOut, aside, members, context }: Drafting): Wholeness | null {
  if (context['list'] !== 'complete') return null;
  const countriesOf = (some: Drafting['rows']) =>
    new Set(some.flatMap((row) => textOf(row, 'country') ?? []));
  const [present, without] = [countriesOf(rows), countriesOf(leftOut)];
  const excused = excusedOf(aside, present);
  const absent = members.filter((code) => !present.has(code) && !excused.has(code));
  const open = leftOut.filter((row) => {
    const country = textOf(row, 'country');
    return country === null || absent.includes(country);
  });
  return {
    complete: open.length === 0 || context['absent'] === absent.join(' '),
    absent,
    leftOut: open.length,
    countries: new Set([...present].filter((code) => !without.has(code))),
  };
}

/** Countries of which somebody is excused and nobody came, each with the line that says so first. */
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
