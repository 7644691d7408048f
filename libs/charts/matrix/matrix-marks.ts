import { sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { Matrix } from '../../questions/attendance-matrix/series.js';

/** Every cell as a mark, row by row. */
export function matrixMarks({ groups }: Matrix): Mark[] {
  const rows = groups.flatMap((group) => group.rows);
  return rows.flatMap(({ country, cells }, row) =>
    cells.map(({ meeting, state, row: index }, column) => ({
      key: `${country} ${meeting}`,
      row: index,
      at: { row, column },
      speech: sentence('mark.state', {
        country: { type: 'country', code: country },
        meeting: { type: 'meeting', code: meeting },
        state: { type: 'code:state', code: state },
      }),
    })),
  );
}
