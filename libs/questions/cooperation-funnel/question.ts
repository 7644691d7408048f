import { byMembers } from '../filter.js';
import type { RoundChoice } from '../needs-matrix/question.js';
import type { AnswerRow, Question } from '../question.js';
import { round } from '../arguments.js';
import { roundNotes, type RoundRow } from '../round-notes.js';

export type FunnelRow = AnswerRow &
  RoundRow & {
    /** Activities that may serve more of the needs: lists, dates or states are not known in full. */
    readonly open: number;
  };

/**
 * What became of the needs of a round, group by group? Each step counts needs of the step before: with a member that
 * offers it; with an activity of the area, after the round opened, that has the member as beneficiary; with such an
 * activity completed; with use at work reported of it (Kirkpatrick's level 3).
 */
export const cooperationFunnel = {
  name: 'cooperationFunnel',
  description: 'What became of the needs of a round?',
  arguments: round,
  uses: byMembers,
  columns: [
    { name: 'group', role: 'dimension', type: 'group' },
    { name: 'step', role: 'dimension', type: 'code:funnel-step' },
    { name: 'needs', role: 'measure', type: 'count' },
  ],
  notes: ([first]) => {
    if (first === undefined) return [];
    const silence = { code: 'note.silence-is-no-answer', values: {} };
    const least = first.open === 0 ? [] : [{ code: 'note.funnel-least', values: { n: first.open } }];
    return [silence, ...roundNotes(first), ...least];
  },
  entries: { funnel: { drawing: 'stacked', takes: ['round'] } },
} satisfies Question<FunnelRow, RoundChoice>;
