import { sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { Bar } from '../../questions/activities-by/series.js';

/** The bars as marks that say their figures. */
export function barsMarks(bars: readonly Bar[]): Mark[] {
  return bars.map(({ label, value, activities, row }) => {
    const named = label ?? ({ type: 'code:missing', code: 'not-reported' } as const);
    const speech =
      value === null
        ? sentence('mark.activities-unreported', { label: named, activities })
        : sentence('mark.activities', { label: named, activities, participations: value });
    return { key: label?.code ?? 'not-reported', row, speech };
  });
}
