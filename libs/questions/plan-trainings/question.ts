import { byActivities } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import { titleColumns } from '../title-columns.js';
import { planInLanguage } from '../arguments.js';

export type PlanTrainingsRow = AnswerRow & {
  readonly n: number | null;
  readonly asked: number | null;
};

/** What did the trainings of a plan do, by Kirkpatrick's levels, and how many of those asked say so? Newest first. */
export const planTrainings = {
  name: 'planTrainings',
  description: 'What did trainings do, by Kirkpatrick’s levels?',
  arguments: planInLanguage,
  uses: byActivities,
  columns: [
    { name: 'activity', role: 'dimension', type: 'activity' },
    ...titleColumns,
    { name: 'level', role: 'dimension', type: 'code:kirkpatrick' },
    { name: 'value', role: 'measure', type: 'share', missing: 'not-reported' },
    { name: 'n', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'asked', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'responseRate', role: 'measure', type: 'share', missing: 'insufficient-data' },
    { name: 'evidence', role: 'attribute', type: 'text', missing: 'not-reported' },
  ],
  notes: (rows) => (rows.length > 0 ? [{ code: 'note.answers-of-respondents', values: {} }] : []),
  entries: { 'plan-trainings': { drawing: 'table', takes: ['plan'] } },
} satisfies Question<PlanTrainingsRow, { readonly plan: string; readonly language: string }>;
