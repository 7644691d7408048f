import { byActivities } from '../filter.js';
import { totalsNotes } from '../activities/question.js';
import type { AnswerRow, Question } from '../question.js';
import { plan } from '../arguments.js';

export type PlanProgressRow = AnswerRow & { readonly done: number | null; readonly withTotals: number };

export const states = {
  planned: `f.status = 'planned'`,
  underWay: `f.status = 'under-way'`,
  done: `f.status = 'done'`,
  postponed: `f.status = 'postponed'`,
  cancelled: `f.status = 'cancelled'`,
  unreported: 'f.status is null',
} as const;

/** How far is a work plan, area by area: its activities by state, and which of its indicators have a figure? */
export const planProgress = {
  name: 'planProgress',
  description: 'How far is a work plan, area by area?',
  arguments: plan,
  uses: byActivities,
  columns: [
    { name: 'area', role: 'dimension', type: 'theme', missing: 'not-applicable' },
    { name: 'activities', role: 'measure', type: 'count', missing: 'not-reported' },
    ...Object.keys(states).map(
      (name) => ({ name, role: 'measure', type: 'count', missing: 'not-reported' }) as const,
    ),
    { name: 'participations', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'withTotals', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'indicators', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'reported', role: 'measure', type: 'count', missing: 'not-reported' },
  ],
  notes: (rows, filter) => {
    const done = rows.reduce((sum, row) => sum + (row.done ?? 0), 0);
    const told = rows.reduce((sum, row) => sum + row.withTotals, 0);
    return totalsNotes(told, done, filter);
  },
  entries: {
    'plan-progress': { drawing: 'stacked', takes: ['plan'] },
    'plan-done': { drawing: 'figure', takes: ['plan'] },
  },
} satisfies Question<PlanProgressRow, { readonly plan: string }>;
