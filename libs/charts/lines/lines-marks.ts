import { figureOf, sentence, type Measure } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { LineSeries } from '../../questions/observations/series.js';

/** Every value as a mark: series above each other as their lines end, years beside each other. */
export function linesMarks(series: readonly LineSeries[], measure: Measure): Mark[] {
  const level = new Map(
    [...series]
      .sort((a, b) => (b.points.at(-1)?.value ?? 0) - (a.points.at(-1)?.value ?? 0))
      .map(({ key }, row) => [key, row]),
  );
  return series.flatMap(({ key, area, estimate, points }, row) =>
    points.map(({ year, value, coverage }) => ({
      key: `${key} ${year}`,
      row,
      at: { row: level.get(key) ?? 0, column: year },
      speech: sentence(coverage ? 'mark.line-of-members' : 'mark.line', {
        area: { type: 'area', code: area },
        year: String(year),
        figure: figureOf(value, measure),
        estimate: { type: 'code:estimate', code: estimate },
        ...coverage,
      }),
    })),
  );
}
