import type { I18n } from '@libs/findings';

/** A series of an indicator, as far as its name goes. */
export interface SeriesName {
  readonly indicator: string;
  readonly sex: string;
  readonly age: string;
  /** The sexes and ages that there are: where there is only one, it is not named. */
  readonly breakdowns: readonly { readonly sex: string; readonly age: string }[];
}

/** The name of a series in the reader's words, for instance `Unemployment rate, female`. */
export function seriesName({ indicator, sex, age, breakdowns }: SeriesName, i18n: I18n): string {
  const several = (word: 'sex' | 'age'): boolean => new Set(breakdowns.map((one) => one[word])).size > 1;
  return i18n.t('labour.indicator', {
    indicator: i18n.label('indicator', indicator),
    sex: several('sex') ? sex : 'T',
    age: several('age') ? ageWords(age, i18n) : 'none',
  });
}

/** An age group in words. */
export function ageWords(age: string, { t }: I18n): string {
  const [from = '', to] = age.replace('+', '').split('-');
  if (age === 'all') return t('age-all');
  if (age === '15+') return t('age-15-plus');
  return to === undefined ? t('labour.age-from', { from }) : t('age-range', { from, to });
}
