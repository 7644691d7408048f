import { sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { Presence } from '../../questions/attendance-matrix/series.js';

/** Every state as a mark, member by member. */
export function presenceMarks({ lines }: Presence): Mark[] {
  return lines.flatMap(({ country, cells }, row) =>
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
