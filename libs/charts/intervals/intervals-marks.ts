import { sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import { type IntervalBand, points } from '../../questions/engagement/series.js';

/** The rows as marks, in the order in which they are drawn. */
export function intervalMarks(bands: readonly IntervalBand[]): Mark[] {
  return bands
    .flatMap(({ rows }) => rows)
    .map(({ country, group, score, low, high, spreadLow, spreadHigh, band }, row) => ({
      key: country,
      row,
      speech: sentence('mark.interval', {
        country: { type: 'country', code: country },
        group: { type: 'group', code: group },
        score: points(score),
        low: points(low),
        high: points(high),
        spreadLow: points(spreadLow),
        spreadHigh: points(spreadHigh),
        band,
      }),
    }));
}
