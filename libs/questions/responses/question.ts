import { byMembers } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import type { RoundChoice } from '../needs-matrix/question.js';
import { round } from '../arguments.js';

export type ResponsesRow = AnswerRow & { readonly open: number; readonly closes: string | null };

/** How many members of each group answered a round? Until it is over, they only have not answered yet. */
export const responses = {
  name: 'responses',
  description: 'How many members of each group answered?',
  arguments: round,
  uses: byMembers,
  columns: [
    { name: 'group', role: 'dimension', type: 'group' },
    { name: 'answered', role: 'measure', type: 'count' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'rate', role: 'measure', type: 'share' },
  ],
  notes: ([row]) =>
    row?.open === 1 ? [{ code: 'note.round-open', values: { closes: row.closes ?? 'none' } }] : [],
  entries: { responses: { drawing: 'bar', takes: ['round'] } },
} satisfies Question<ResponsesRow, RoundChoice>;
