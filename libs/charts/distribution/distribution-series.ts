import type { Measure } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import { speechOf } from '../tiles/value-series.js';
import type { YearValue } from '../year-values.js';

/** A member's value as a dot, and its row in the table. */
export interface Dot extends YearValue {
  readonly value: number;
  readonly tableRow: number;
}

/** The members that have a value, the lowest first. */
export function distributionSeries(values: readonly YearValue[]): Dot[] {
  return values
    .flatMap(({ value, ...rest }, tableRow) => (value === null ? [] : [{ ...rest, value, tableRow }]))
    .sort((a, b) => a.value - b.value);
}

/** The dots as marks, walked from the lowest value to the highest. */
export function distributionMarks(dots: readonly Dot[], measure: Measure): Mark[] {
  return dots.map((dot) => ({ key: dot.area, row: dot.tableRow, speech: speechOf(dot, measure) }));
}

/** The value in the middle: half of the dots stand at it or below. */
export function medianOf(dots: readonly Dot[]): number | null {
  const middle = (dots.length - 1) / 2;
  const [below, above] = [dots[Math.floor(middle)], dots[Math.ceil(middle)]];
  return below && above ? (below.value + above.value) / 2 : null;
}

/** How far above the line each dot stands, in dots, so that none covers another. */
export function stacked(places: readonly number[], size: number): number[] {
  const levels: number[] = [];
  return places.map((place) => {
    let level = 0;
    while ((levels[level] ?? -Infinity) > place - size) level += 1;
    levels[level] = place;
    return level;
  });
}
