import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from '../../findings/index.js';

/** Plans over the areas of the strategy; null is what is not mapped to any. */
export interface PlansCompared {
  readonly plans: readonly string[];
  readonly areas: readonly (string | null)[];
  /** What a plan has under an area; undefined where it does not touch it. */
  readonly at: (area: string | null, plan: string) => Row | undefined;
}

/** The plans and areas of an answer, in its order. */
export function plansSeries(table: DataTable): PlansCompared {
  const rows = rowsOf(table);
  return {
    plans: [...new Set(rows.map((row) => row.text('plan')))],
    areas: [...new Set(rows.map((row) => row.known('strategyArea')))],
    at: (area, plan) => rows.find((row) => row.known('strategyArea') === area && row.text('plan') === plan),
  };
}

/** What is on record under one plan, over all areas. */
export function totalsOfPlan(
  table: DataTable,
  plan: string,
): { readonly activities: number; readonly withTotals: number; readonly participations: number } {
  const rows = rowsOf(table).filter((row) => row.text('plan') === plan);
  const sum = (column: string): number => rows.reduce((total, row) => total + row.count(column), 0);
  return {
    activities: sum('activities'),
    withTotals: sum('withTotals'),
    participations: sum('participations'),
  };
}
