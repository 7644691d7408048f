import { CONVENTIONS, isRightToLeft, type Language } from '@libs/vocabulary';

/**
 * How a number is shown: `count` without decimals, `ratio` with two, `share` as a percentage with one, `value` of an
 * indicator with one, and none from a thousand on; `compact` shortens thousands and millions; `change` is a value with its sign.
 */
export type NumberUnit = 'count' | 'ratio' | 'share' | 'value' | 'compact' | 'change';

const numberOptions: Readonly<Record<NumberUnit, Intl.NumberFormatOptions>> = {
  count: { maximumFractionDigits: 0 },
  ratio: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  share: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  value: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  compact: { notation: 'compact', maximumFractionDigits: 1 },
  change: { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' },
};

/** To make one takes longer than to use it a hundred times. */
const formatters = new Map<string, Intl.NumberFormat>();

const LONG_DATE = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const LONG_MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** How much of a date is known. */
export type DatePrecision = 'day' | 'month' | 'year';

/** How much an ISO 8601 date says: 2024-02-29 a day, 2012-08 a month, 2012 a year. */
export function datePrecision(iso: string): DatePrecision {
  if (iso.length >= 10) return 'day';
  return iso.length === 7 ? 'month' : 'year';
}

/**
 * A number in the reader's language; a share of 0.351 reads 35.1%, 35,1 % or 35.1%. With so many decimals where they are
 * chosen, else with those of its unit.
 */
export function formatNumber(value: number, unit: NumberUnit, language: Language, decimals?: number): string {
  const locale = CONVENTIONS[language][unit === 'share' ? 'percentLocale' : 'locale'];
  const whole = (unit === 'value' || unit === 'change') && Math.abs(value) >= 1_000;
  const options = {
    ...numberOptions[unit],
    ...(whole && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    ...(decimals !== undefined && { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  };
  const key = `${locale} ${unit} ${whole} ${decimals ?? ''}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, formatter);
  if (decimals === undefined && value !== 0 && Math.abs(value) < SMALLEST[unit]) {
    const min = spaced(formatter.format(SMALLEST[unit] * 2), language).replace('-', MINUS);
    const words = value > 0 ? `< ${min}` : `> ${MINUS}${min}`;
    // In one direction: the sign would turn round between words read from the right.
    return isRightToLeft(language) ? `\u2066${words}\u2069` : words;
  }
  return spaced(formatter.format(value), language).replace('-', MINUS);
}

/** A minus of its own, as wide as a plus; no hyphen, at which a line may break. */
const MINUS = '\u2212';

/** What is smaller would be written as zero, which it is not: half of the last place that is shown. */
const SMALLEST: Readonly<Record<NumberUnit, number>> = {
  count: 0,
  ratio: 0.005,
  share: 0.0005,
  value: 0.05,
  compact: 0,
  change: 0,
};

function spaced(written: string, language: Language): string {
  return written.replace('\u00a0', CONVENTIONS[language].numberSpace);
}

/** A date as far as it is known: 29 February 2024, August 2012 or 2012. French writes the first of a month as 1er. */
export function formatDate(iso: string, language: Language): string {
  const precision = datePrecision(iso);
  if (precision === 'year') return iso;
  if (precision === 'month')
    return new Intl.DateTimeFormat(CONVENTIONS[language].locale, LONG_MONTH).format(dayOf(iso));
  const { locale, firstOfMonth } = CONVENTIONS[language];
  const parts = new Intl.DateTimeFormat(locale, LONG_DATE).formatToParts(dayOf(iso));
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? firstOfMonth : value)).join('');
}

/** A day, month or year as the reader writes it; what is no date stays as it is printed. */
export function formatPrinted(text: string, language: Language): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) ? formatDate(text, language) : text;
}

/** From the least to the most of a number; one number where both are the same. */
export function formatRange([least, most]: readonly [number, number], language: Language): string {
  const [from, to] = [formatNumber(least, 'count', language), formatNumber(most, 'count', language)];
  return least === most ? from : `\u2066${from}–${to}\u2069`;
}

/** Two dates as one range, each as far as it is known; what both ends share is written once. */
export function formatDateRange(start: string, end: string, language: Language): string {
  if (start === end) return formatDate(start, language);
  const precision = datePrecision(start);
  if (precision !== datePrecision(end) || precision === 'year')
    return `${formatDate(start, language)} – ${formatDate(end, language)}`;
  if (precision === 'month')
    return rangeIn(new Intl.DateTimeFormat(CONVENTIONS[language].locale, LONG_MONTH), start, end);
  if (CONVENTIONS[language].firstOfMonth !== '1' && (start.endsWith('-01') || end.endsWith('-01')))
    return `${formatDate(start, language)} – ${formatDate(end, language)}`;
  return rangeIn(new Intl.DateTimeFormat(CONVENTIONS[language].locale, LONG_DATE), start, end);
}

/** With plain spaces round the dash: engines differ in them, and a page is drawn by two. */
function rangeIn(format: Intl.DateTimeFormat, start: string, end: string): string {
  return format.formatRange(dayOf(start), dayOf(end)).replace(/\s*–\s*/g, ' – ');
}

/** The first day of what is known. */
function dayOf(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}
