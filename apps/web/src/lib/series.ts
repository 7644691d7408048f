import type { Reader } from '@libs/table/sentences';

/** A series of an indicator, as far as its name goes. */
export interface SeriesName {
  readonly indicator: string;
  readonly sex: string;
  readonly age: string;
  /** The sexes and ages that there are: where there is only one, it is not named. */
  readonly breakdowns: readonly { readonly sex: string; readonly age: string }[];
}

/** The name of a series in the reader's words, for instance `Unemployment rate, female`. */
export function seriesName({ indicator, sex, age, breakdowns }: SeriesName, reader: Reader): string {
  const several = (word: 'sex' | 'age'): boolean => new Set(breakdowns.map((one) => one[word])).size > 1;
  return reader.say('labour.indicator', {
    indicator: reader.name('indicator', indicator),
    sex: several('sex') ? sex : 'T',
    age: several('age') ? ageWords(age, reader) : 'none',
  });
}

/** An age group in words. */
export function ageWords(age: string, { say }: Reader): string {
  const [from = '', to] = age.replace('+', '').split('-');
  if (age === 'all') return say('age-all');
  if (age === '15+') return say('age-15-plus');
  return to === undefined ? say('labour.age-from', { from }) : say('age-range', { from, to });
}
