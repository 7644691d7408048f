import type { DataTable } from '@libs/table';
import { rowsOf, sentence, type Row } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import { STATUSES, type StatusCount } from './status-order.js';

/** A thematic area's activities by status. */
export interface StatusStack {
  readonly area: string | null;
  readonly activities: number;
  readonly parts: readonly (StatusCount & { readonly from: number; readonly to: number })[];
  readonly row: number;
}

/** Column of the table that counts each status. */
const columns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    done: 'done',
    'under-way': 'underWay',
    planned: 'planned',
    postponed: 'postponed',
    cancelled: 'cancelled',
  }),
);

/** The stacks of a plan's areas: each is a whole, its parts are shares of its activities. */
export function statusStacks(table: DataTable): StatusStack[] {
  return rowsOf(table)
    .filter((row) => row.count('activities') > 0)
    .map(stackOf)
    .sort(byArea);
}

/** Areas by their codes, 2 before 10; activities of no area come last. */
function byArea(a: StatusStack, b: StatusStack): number {
  if (a.area === null || b.area === null) return Number(a.area === null) - Number(b.area === null);
  return codes.compare(a.area, b.area);
}

const codes = new Intl.Collator('en', { numeric: true });

function stackOf(row: Row): StatusStack {
  const activities = row.count('activities');
  let before = 0;
  const parts = STATUSES.flatMap((status) => {
    const n = row.count(status === null ? 'unreported' : (columns.get(status) ?? ''));
    const from = before / activities;
    before += n;
    return n === 0 ? [] : [{ status, n, from, to: before / activities }];
  });
  return { area: row.known('area'), activities, parts, row: row.index };
}

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
