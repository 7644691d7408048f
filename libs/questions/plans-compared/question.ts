import { byActivities, isNarrowed } from '../filter.js';
import { openNotes, type OpenRow } from '../activities/question.js';
import { unplacedNotes, type UnplacedRow } from '../plan-progress/question.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export type PlansComparedRow = AnswerRow & OpenRow & UnplacedRow;

/** How do the plans compare over the areas of the OIC Labour Market Strategy that their own areas are mapped to? */
export const plansCompared = {
  name: 'plansCompared',
  description: 'How do the plans compare over the areas of the strategy?',
  arguments: {},
  uses: byActivities,
  columns: [
    { name: 'strategyArea', role: 'dimension', type: 'theme', missing: 'not-reported' },
    { name: 'plan', role: 'dimension', type: 'code:programme' },
    { name: 'areas', role: 'measure', type: 'count' },
    { name: 'activities', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'done', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'unreported', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'participations', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'withTotals', role: 'measure', type: 'count', missing: 'not-reported' },
  ],
  notes: (rows, filter) =>
    rows.length === 0
      ? []
      : [
          { code: 'note.participations-not-people', values: {} },
          ...(isNarrowed(filter) ? [{ code: 'note.totals-of-all', values: {} }] : []),
          ...openNotes(rows),
          ...unplacedNotes(rows[0]?.unplaced ?? 0),
        ],
  entries: { 'plans-compared': { drawing: 'bar', takes: [] } },
} satisfies Question<PlansComparedRow, NoArguments>;
