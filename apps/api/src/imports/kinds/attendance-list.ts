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
export function wholeness({ rows, leftOut, members, context }: Drafting): Wholeness | null {
  if (context['list'] !== 'complete') return null;
  const countriesOf = (some: Drafting['rows']) =>
    new Set(some.flatMap((row) => textOf(row, 'country') ?? []));
  const [present, without] = [countriesOf(rows), countriesOf(leftOut)];
  const absent = members.filter((code) => !present.has(code));
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
