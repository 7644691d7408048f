import type { DataTable } from '../table.js';
import { rowsOf, yearOf } from './rows.js';

interface Known {
  readonly groupConfirmed: boolean;
  readonly suspended: boolean;
  /** Years of the meetings at which its state is unknown. */
  readonly unknown: readonly string[];
}

/** What no public source says of a member, and who could supply it: ends of the keys `country.gap-` and `country.who-`. */
export function countryGaps({ groupConfirmed, suspended, unknown }: Known): { what: string; who: string }[] {
  return [
    ...(unknown.length === 0 ? [] : [{ what: 'lists', who: 'host' }]),
    { what: 'delegates', who: 'sesric' },
    ...(suspended ? [{ what: 'suspension', who: 'oic' }] : [{ what: 'eligibility', who: 'oic' }]),
    ...(groupConfirmed ? [] : [{ what: 'group', who: 'oic' }]),
    { what: 'beneficiaries', who: 'sesric' },
    { what: 'focal-point', who: 'member' },
    { what: 'needs', who: 'member' },
  ];
}

/** The years of the meetings at which a member's state is unknown. */
export function unknownYears(
  states: DataTable,
  meetings: readonly { readonly id: string; readonly start: string }[],
): string[] {
  const unknown = new Set(
    rowsOf(states).flatMap((row) => (row.text('state') === 'unknown' ? row.text('meeting') : [])),
  );
  return [...new Set(meetings.filter(({ id }) => unknown.has(id)).map(({ start }) => yearOf(start)))];
}
