import { byMembers } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import { plan } from '../arguments.js';

/** Which members reported on which period of a plan, and how far is each report? A member without a row has none. */
export const planReports = {
  name: 'planReports',
  description: 'Which members reported on which period of a plan?',
  arguments: plan,
  uses: ['years', ...byMembers],
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'start', role: 'dimension', type: 'date' },
    { name: 'end', role: 'attribute', type: 'date' },
    { name: 'state', role: 'attribute', type: 'code:report-state' },
    { name: 'reason', role: 'attribute', type: 'text', missing: 'not-applicable' },
  ],
  notes: () => [],
} satisfies Question<AnswerRow, { readonly plan: string }>;
