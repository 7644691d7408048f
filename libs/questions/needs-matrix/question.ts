import { byMembers } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import { round } from '../arguments.js';

export interface RoundChoice {
  readonly round: string;
}

/** What does each member that answered need and offer, area by area? A member without a row is silent. */
export const needsMatrix = {
  name: 'needsMatrix',
  description: 'What does each member need and offer, area by area?',
  arguments: round,
  uses: byMembers,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'need', role: 'attribute', type: 'code:need', missing: 'unknown' },
    { name: 'capacity', role: 'attribute', type: 'code:need', missing: 'unknown' },
    { name: 'languages', role: 'attribute', type: 'languages', missing: 'not-reported' },
  ],
  notes: (rows) => (rows.length === 0 ? [] : [{ code: 'note.silence-is-no-answer', values: {} }]),
  entries: { needs: { with: ['needTotals'], drawing: 'heat', takes: ['round', ...byMembers] } },
} satisfies Question<AnswerRow, RoundChoice>;
