import { figureOf, sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { Panel } from '../../questions/observations/series.js';

/** The latest value of each area in each panel, as marks: panels beside and under each other, areas within. */
export function smallMarks(panels: readonly Panel[], columns: number): Mark[] {
  let row = -1;
  return panels.flatMap(({ key, label, measure, series }, place) =>
    series.flatMap(({ key: of, area, estimate, points }, level) => {
      const last = points.at(-1);
      if (!last) return [];
      row += 1;
      const values = {
        label,
        area: { type: 'area', code: area },
        year: String(last.year),
        figure: figureOf(last.value, measure),
        estimate: { type: 'code:estimate', code: estimate },
      } as const;
      const at = { row: Math.floor(place / columns) * 20 + level, column: place % columns };
      return [{ key: `${key} ${of}`, row, at, speech: sentence('mark.small', values) }];
    }),
  );
}
