import type { AnswerRow, Question } from '../question.js';
import { planInLanguage } from '../arguments.js';

export interface VersionPair {
  readonly plan: string;
  readonly from: number;
  readonly to: number;
  readonly language: string;
}

/** What does a later version of a plan change in an earlier one? */
export const planDifference = {
  name: 'planDifference',
  description: 'What does a later version of a plan change?',
  arguments: {
    ...planInLanguage,
    from: { type: 'Int', is: 'plan-version' },
    to: { type: 'Int', is: 'plan-version' },
  },
  uses: [],
  columns: [
    { name: 'item', role: 'dimension', type: 'text' },
    { name: 'kind', role: 'attribute', type: 'code:plan-item' },
    { name: 'title', role: 'attribute', type: 'text' },
    { name: 'change', role: 'dimension', type: 'code:plan-change' },
    { name: 'before', role: 'attribute', type: 'text', missing: 'not-applicable' },
    { name: 'after', role: 'attribute', type: 'text', missing: 'not-applicable' },
  ],
  notes: () => [],
} satisfies Question<AnswerRow, VersionPair>;
