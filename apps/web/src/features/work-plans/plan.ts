import type { DataTable } from '@libs/table';
import { planTotals } from '../../../../../libs/questions/plan-progress/series';
import type { PlanFragment } from '../../gql/graphql';

export type Plan = PlanFragment;

/** What a view of a plan is drawn from. */
export interface ViewProps {
  readonly plan: Plan;
  /** The plan's areas with their counts. */
  readonly progress: DataTable;
}

/** The views of a plan's page, in the order of their tabs. */
export const VIEWS = ['timeline', 'tree', 'results', 'reports', 'versions'] as const;
export type View = (typeof VIEWS)[number];

/** The view that an address names; the first without one. */
export function viewOf(word: string | null): View {
  return VIEWS.find((view) => view === word) ?? VIEWS[0];
}

/** As many activities come in one answer; a larger plan is read area by area. */
const MAX = 500;

/** Whether a plan has more activities than one answer holds. */
export function isLarge(progress: DataTable): boolean {
  return planTotals(progress).activities > MAX;
}

/** Codes of areas in their order, 2 before 10. */
export const byCode = new Intl.Collator('en', { numeric: true }).compare;

/** The state of a plan's adoption, by which its words are chosen. */
export function adoptionOf({ status, adoptedAt, discussedAt }: Plan): string {
  if (adoptedAt !== null) return status === 'closed' ? 'closed-at' : 'adopted-at';
  if (status !== null) return status;
  return discussedAt === null ? 'unknown' : 'discussed';
}
