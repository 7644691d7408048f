import { byActivities } from '../filter.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export type ActivityPartiesRow = AnswerRow & {
  readonly activities: number;
  readonly withList: number;
  readonly complete: number;
  /** 1 where the status of an activity is not reported, so that it may have taken place. */
  readonly unreported: number;
};

/**
 * How often is each member named as a beneficiary of an activity while it was a member? A provider on the list of its own
 * activity is not its beneficiary, and neither is one that only presented. Nought is known only where every activity has a
 * full list.
 */
export const activityParties = {
  name: 'activityParties',
  description: 'How often is each member named as a beneficiary?',
  arguments: {},
  uses: byActivities,
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'beneficiary', role: 'measure', type: 'count', missing: 'unknown' },
  ],
  notes: ([row]) => [
    ...(row === undefined || row.complete === row.activities
      ? []
      : [{ code: 'note.beneficiary-lists', values: { n: row.withList, of: row.activities } }]),
    ...(row?.unreported === 1 ? [{ code: 'note.status-unreported', values: {} }] : []),
  ],
  entries: { beneficiaries: { drawing: 'tiles', takes: byActivities } },
} satisfies Question<ActivityPartiesRow, NoArguments>;
