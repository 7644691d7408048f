import { byMembers } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import type { RoundChoice } from '../needs-matrix/question.js';
import { round } from '../arguments.js';
import { roundNotes, type RoundRow } from '../round-notes.js';

export type ResponsesRow = AnswerRow & RoundRow;

/** How many members of each group answered a round? Until it is over, they only have not answered yet; before it, nobody is asked. */
export const responses = {
  name: 'responses',
  description: 'How many members of each group answered?',
  arguments: round,
  uses: byMembers,
  columns: [
    { name: 'group', role: 'dimension', type: 'group' },
    { name: 'answered', role: 'measure', type: 'count', missing: 'not-applicable' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'rate', role: 'measure', type: 'share', missing: 'not-applicable' },
  ],
  notes: ([row]) => roundNotes(row),
  entries: { responses: { drawing: 'bar', takes: ['round'] } },
} satisfies Question<ResponsesRow, RoundChoice>;
