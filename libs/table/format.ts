import type { Language } from '@libs/vocabulary';

/** Digits are 0-9 in Arabic too, as on SESRIC's Arabic pages; dates are British in English. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-latn' };

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

/** A number in the reader's language; a share of 0.351 reads 35.1%, 35,1 % or 35.1%. */
export function formatNumber(value: number, unit: NumberUnit, language: Language): string {
  const locale = unit === 'share' && language === 'en' ? 'en' : LOCALES[language];
  const whole = (unit === 'value' || unit === 'change') && Math.abs(value) >= 1_000;
  const options = {
    ...numberOptions[unit],
    ...(whole && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
  };
  const key = `${locale} ${unit} ${whole}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, formatter);
  // A minus is longer than a hyphen, and no line is broken after it.
  const written = formatter.format(value).replace('-', '\u2212');
  // The percent sign follows a narrow space in French, as other signs do; ICU gives a wide one.
  return language === 'fr' ? written.replace('\u00a0', '\u202f') : written;
}

/** A day such as 2024-02-29 as 29 February 2024, and a month or a year alone as such; French writes the first as 1er. */
export function formatDate(iso: string, language: Language): string {
  if (/^\d{4}$/.test(iso)) return iso;
  if (/^\d{4}-\d{2}$/.test(iso))
    return new Intl.DateTimeFormat(LOCALES[language], LONG_MONTH).format(dayOf(`${iso}-01`));
  const parts = new Intl.DateTimeFormat(LOCALES[language], LONG_DATE).formatToParts(dayOf(iso));
  return parts
    .map(({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value))
    .join('');
}

/** Two days as one range; what both ends share is written once. */
export function formatDateRange(start: string, end: string, language: Language): string {
  if (start === end) return formatDate(start, language);
  if (language === 'fr' && (start.endsWith('-01') || end.endsWith('-01'))) {
    return `${formatDate(start, 'fr')} – ${formatDate(end, 'fr')}`;
  }
  return new Intl.DateTimeFormat(LOCALES[language], LONG_DATE).formatRange(dayOf(start), dayOf(end));
}

function dayOf(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}
