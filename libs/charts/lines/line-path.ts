import type { LinesAxis } from './lines-axis.js';
import { runsOf, type LineSeries } from '../../questions/observations/series.js';

/** The lines of a series as a path; a value between two gaps is a short stroke. */
export function pathOf({ points }: LineSeries, { x, y }: LinesAxis): string {
  return runsOf(points)
    .map((run) => {
      const [first, ...rest] = run.map(({ year, value }) => `${x(year).toFixed(1)} ${y(value).toFixed(1)}`);
      return rest.length === 0 ? `M${first}h0.1` : `M${first}L${rest.join('L')}`;
    })
    .join('');
}
