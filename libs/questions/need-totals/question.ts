import { byMembers } from '../filter.js';
import type { RoundChoice } from '../needs-matrix/question.js';
import type { AnswerRow, Question } from '../question.js';
import { round } from '../arguments.js';

/** How many members need an area, how many offer it, and which needs has nobody offered to serve? */
export const needTotals = {
  name: 'needTotals',
  description: 'How many members need and offer an area?',
  arguments: round,
  uses: byMembers,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'answered', role: 'measure', type: 'count' },
    { name: 'needing', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'serious', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'offering', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'unmet', role: 'attribute', type: 'count', missing: 'unknown' },
  ],
  notes: (rows) => (rows.length === 0 ? [] : [{ code: 'note.silence-is-no-answer', values: {} }]),
  entries: { 'need-totals': { drawing: 'bar', takes: ['round'] } },
} satisfies Question<AnswerRow, RoundChoice>;
