import type { Measure } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import { speechOf } from '../tiles/value-marks.js';
import type { Dot } from '../../questions/observations/series.js';

/** The dots as marks, walked from the lowest value to the highest. */
export function distributionMarks(dots: readonly Dot[], measure: Measure): Mark[] {
  return dots.map((dot) => ({ key: dot.area, row: dot.tableRow, speech: speechOf(dot, measure) }));
}

/** How far above the line each dot is, in dots, so that none covers another. */
export function stacked(places: readonly number[], size: number): number[] {
  const levels: number[] = [];
  return places.map((place) => {
    let level = 0;
    while ((levels[level] ?? -Infinity) > place - size) level += 1;
    levels[level] = place;
    return level;
  });
}
