import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from '../../findings/index.js';

/** Activities of one status; null where it is not reported. */
export interface StatusCount {
  readonly status: string | null;
  readonly n: number;
}

/** Statuses in the order in which a stack is read: what is done first, what nobody reported last. */
export const STATUSES: readonly (string | null)[] = [
  'done',
  'under-way',
  'planned',
  'postponed',
  'cancelled',
  null,
];

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

/** What is on record of a whole plan. */
export interface PlanTotals {
  readonly activities: number;
  /** Activities that report a total, and the participations that these add up to. */
  readonly withTotals: number;
  readonly participations: number;
  readonly done: number;
  readonly unreported: number;
}

/** The counts of a plan's areas, added up; countries are never added up. */
export function planTotals(table: DataTable): PlanTotals {
  const rows = rowsOf(table);
  const sum = (column: string): number => rows.reduce((total, row) => total + row.count(column), 0);
  return {
    activities: sum('activities'),
    withTotals: sum('withTotals'),
    participations: sum('participations'),
    done: sum('done'),
    unreported: sum('unreported'),
  };
}
