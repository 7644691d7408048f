import { round } from '../arguments.js';
import { byMembers } from '../filter.js';
import { ofChosen } from '../matches/question.js';
import type { RoundChoice } from '../needs-matrix/question.js';
import type { AnswerRow, Question } from '../question.js';

/** In which areas do three or more members have the same need, and who can answer it? */
export const clusters = {
  name: 'clusters',
  description: 'In which areas do three or more need the same?',
  arguments: round,
  uses: byMembers,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'needing', role: 'attribute', type: 'countries' },
    { name: 'members', role: 'measure', type: 'count' },
    { name: 'providing', role: 'attribute', type: 'countries' },
  ],
  notes: (rows, filter) => ofChosen('note.clusters-of-chosen', rows, filter),
} satisfies Question<AnswerRow, RoundChoice>;
