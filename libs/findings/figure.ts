import { formatNumber } from '@libs/table';
import type { I18n } from './i18n.js';
import type { Written } from './sentence.js';

/** How an indicator's values are written: as percentages, or as plain numbers of their unit. */
export type Measure = 'percent' | 'number';

/** The measure of a unit, by the words of the data: those of a rate begin with its sign. */
export function measureOf(unit: string): Measure {
  return unit.startsWith('%') ? 'percent' : 'number';
}

/** A value of an indicator inside a sentence. */
export function figureOf(value: number, measure: Measure): Written {
  return measure === 'percent' ? { share: value / 100 } : { value };
}

/** A value beside a mark, where room is short. */
export function figureText(value: number, measure: Measure, { language }: I18n): string {
  if (measure === 'percent') return formatNumber(value / 100, 'share', language);
  return formatNumber(value, Math.abs(value) < 1_000 ? 'value' : 'compact', language);
}

/** A value in full, for a table. */
export function figureWords(value: number, measure: Measure, { language }: I18n): string {
  return measure === 'percent'
    ? formatNumber(value / 100, 'share', language)
    : formatNumber(value, 'value', language);
}

/** More decimals than this no source gives. */
const MOST_DECIMALS = 6;

/** A value in full beside others of the same thing: with as many decimals as it takes to see that they differ. */
export function differingWords(
  value: number,
  others: readonly number[],
  measure: Measure,
  { language }: I18n,
): string {
  const words = (one: number, decimals?: number): string =>
    measure === 'percent'
      ? formatNumber(one / 100, 'share', language, decimals)
      : formatNumber(one, 'value', language, decimals);
  const different = new Set(others);
  const isPlain = (decimals?: number): boolean =>
    new Set([...different].map((one) => words(one, decimals))).size === different.size;
  if (isPlain()) return words(value);
  const decimals = Array.from({ length: MOST_DECIMALS }, (_, more) => more + 1).find(isPlain);
  return words(value, decimals ?? MOST_DECIMALS);
}
