import { byActivities } from '../filter.js';
import { openNotes, type OpenRow, totalsNotes } from '../activities/question.js';
import type { AnswerRow, Question } from '../question.js';
import type { Note } from '@libs/table';
import { plan } from '../arguments.js';

export type PlanProgressRow = AnswerRow & {
  readonly done: number | null;
  readonly withTotals: number | null;
} & OpenRow &
  UnplacedRow;

/** How many activities of the plan have no thematic area on record. */
export interface UnplacedRow {
  readonly unplaced: number;
}

/** That the numbers of areas are least numbers where activities have no area on record. */
export function unplacedNotes(n: number): Note[] {
  return n === 0 ? [] : [{ code: 'note.areas-open', values: { n } }];
}

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
    { name: 'area', role: 'dimension', type: 'theme', missing: 'not-reported' },
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
    const reported = rows.reduce((sum, row) => sum + (row.withTotals ?? 0), 0);
    return [
      ...totalsNotes(reported, done, filter),
      ...openNotes(rows),
      ...(rows.some(({ area }) => area !== null) ? unplacedNotes(rows[0]?.unplaced ?? 0) : []),
    ];
  },
  entries: {
    'plan-progress': { drawing: 'stacked', takes: ['plan'] },
    'plan-done': { drawing: 'figure', takes: ['plan'] },
  },
} satisfies Question<PlanProgressRow, { readonly plan: string }>;
