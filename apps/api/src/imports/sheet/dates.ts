import { isDay, westernDigits } from '@libs/rules';
import { fold } from '@libs/vocabulary';

/** Which of two small numbers is the day: the order of a column's dates. */
export type DateOrder = 'day-first' | 'month-first';

/** A day (YYYY-MM-DD), the days that it may be (day first, then month first), or none. */
export type DateRead =
  { readonly day: string } | { readonly ask: readonly [string, string] } | { readonly problem: 'not-a-day' };

/**
 * Reads a day as people of the three languages write it. 02/03/2024 asks unless `order` is known. Days of another
 * calendar, such as 19 شعبان 1445, are a problem and never turned into one of ours.
 */
export function readDate(text: string, order?: DateOrder): DateRead {
  const plain = westernDigits(text)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso !== null) return single(day(iso[1], iso[2], iso[3]));
  const numeric = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})$/.exec(plain);
  if (numeric !== null) {
    const [, first, second, year] = numeric;
    const dayFirst = order === 'month-first' ? null : day(year, second, first);
    const monthFirst = order === 'day-first' ? null : day(year, first, second);
    if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
      return { ask: [dayFirst, monthFirst] };
    return single(dayFirst ?? monthFirst);
  }
  const [, d, month, y] = /^(\d{1,2})(?:er|st|nd|rd|th)?\s+(\D+?)\s+(\d{4})$/iu.exec(plain) ?? [];
  const [, monthThen, dayThen, yearThen] =
    /^(\D+?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(plain) ?? [];
  return single(day(y ?? yearThen, monthOf(month ?? monthThen), d ?? dayThen));
}

/** The order of a column: what its plain dates show, if they agree with each other. */
export function orderOf(texts: readonly string[]): DateOrder | undefined {
  const shown = new Set<DateOrder>();
  for (const text of texts) {
    const first = 'day' in readDate(text, 'day-first');
    const second = 'day' in readDate(text, 'month-first');
    if (first !== second) shown.add(first ? 'day-first' : 'month-first');
  }
  return shown.size === 1 ? [...shown][0] : undefined;
}

function single(found: string | null): DateRead {
  return found === null ? { problem: 'not-a-day' } : { day: found };
}

/** A day of the calendar between 1900 and 2100, or null. */
function day(year = '', month = '', date = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(text) && Number(year) >= 1900 && Number(year) <= 2100 ? text : null;
}

/** Months have three sets of names in Arabic: those of the Gulf and Egypt, of the Levant, and of the Maghreb. */
const LOCALES = ['en', 'fr', 'ar-EG', 'ar-SY', 'ar-DZ', 'ar-MA'];

const months = new Map(
  LOCALES.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index): [string, string] => [
        fold(format.format(Date.UTC(2024, index, 1))),
        String(index + 1),
      ]);
    }),
  ),
);

function monthOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : months.get(fold(name));
}
