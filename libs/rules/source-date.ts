import { LANGUAGES } from '@libs/vocabulary';

/** Of when the figures of some sources are: the newest date that one of them bears, and when the last was read. */
export interface DatedSources {
  /** ISO 8601, as exact as the page is: a day, a month or a year. */
  readonly asOf: string;
  /** ISO 8601: a month, or as exact as was noted. Null where no page bears a date, and `asOf` is when it was read. */
  readonly readOn: string | null;
}

/** What is noted of a source: the date as printed on its page, in words, and when it was read. */
export interface SourceDate {
  readonly pageDate: string | null;
  readonly readOn: string;
}

/** The newest of some sources. A date later than its reading is of something announced, and counts as read then. */
export function datesOf(sources: readonly SourceDate[]): DatedSources | null {
  const read = newest(sources.map(({ readOn }) => readOn));
  if (read === null) return null;
  const printed = sources.flatMap(({ pageDate, readOn }) => {
    const date = pageDate === null ? null : printedDate(pageDate);
    return date === null || lastDay(date) > lastDay(readOn) ? [] : [date];
  });
  const asOf = newest(printed);
  return asOf === null ? { asOf: read, readOn: null } : { asOf, readOn: read };
}

/** The newest of several answers' dates, for what is made of them all. */
export function newestOf(answers: readonly DatedSources[]): DatedSources | null {
  const asOf = newest(answers.map((one) => one.asOf));
  const readOn = newest(answers.flatMap((one) => one.readOn ?? []));
  return asOf === null ? null : { asOf, readOn };
}

/** The last date that the words on a page name: `2-3 Jun 2021`, `Mar 2024`, `update of 2026-07-01`; null for `undated`. */
export function printedDate(words: string): string | null {
  const iso = [...words.matchAll(/\b\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?\b/g)].map(
    ([date]) => date,
  );
  const named = [...words.matchAll(/(?:(\d{1,2})(?:er)?\s+)?(\p{L}+)\.?\s+(\d{4})\b/gu)].flatMap(
    ([, day, month = '', year = '']) => {
      const word = month.toLowerCase();
      const number = monthNumbers().get(word) ?? monthNumbers().get(word.slice(0, 3));
      if (number === undefined) return [];
      return [day === undefined ? `${year}-${number}` : `${year}-${number}-${day.padStart(2, '0')}`];
    },
  );
  const found = newest([...iso, ...named]);
  return found ?? newest([...words.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => year));
}

let months: ReadonlyMap<string, string> | null = null;

/** Numbers of the months by their names and short names in the product's languages. */
function monthNumbers(): ReadonlyMap<string, string> {
  months ??= new Map(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const { format } = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, index): [string, string] => [
          format(Date.UTC(2020, index, 1))
            .replace('.', '')
            .toLowerCase(),
          String(index + 1).padStart(2, '0'),
        ]);
      }),
    ),
  );
  return months;
}

function newest(dates: readonly string[]): string | null {
  return dates.reduce<string | null>(
    (last, date) => (last === null || lastDay(date) > lastDay(last) ? date : last),
    null,
  );
}

/** The last day of a day, a month or a year, to compare dates of different exactness. */
function lastDay(date: string): string {
  return `${date.slice(0, 10)}${'-12-31'.slice(date.length - 4)}`.slice(0, 10);
}
