import { sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { StatusStack } from '../../questions/plan-progress/series.js';

/** Every part of every stack as a mark, area by area. */
export function statusMarks(stacks: readonly StatusStack[]): Mark[] {
  return stacks.flatMap(({ area, activities, parts, row }, place) =>
    parts.map(({ status, n }, column) => ({
      key: `${area ?? 'none'} ${status ?? 'none'}`,
      row,
      at: { row: place, column },
      speech: sentence('mark.status', {
        area:
          area === null
            ? { type: 'code:missing', code: 'not-applicable' }
            : ({ type: 'theme', code: area } as const),
        status:
          status === null
            ? { type: 'code:missing', code: 'not-reported' }
            : ({ type: 'code:activity-status', code: status } as const),
        n,
        of: activities,
      }),
    })),
  );
}
