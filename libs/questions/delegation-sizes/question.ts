import { delegationsOpen } from '../concentration/question.js';
import { byMeetings } from '../filter.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export type DelegationSizeRow = AnswerRow & {
  readonly meeting: string;
  /** Of how many members it is open whether they came, though the list is complete. */
  readonly open: number;
};

/**
 * How many representatives did each member send to the last meeting whose delegations are all counted? A member that a
 * complete list does not name sent none; one whose state is unknown has no row.
 */
export const delegationSizes = {
  name: 'delegationSizes',
  description: 'How many representatives did each member send to the last meeting that counts them?',
  arguments: {},
  uses: byMeetings,
  columns: [
    { name: 'meeting', role: 'attribute', type: 'meeting' },
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'representatives', role: 'measure', type: 'count' },
  ],
  notes: ([first]) =>
    first === undefined
      ? [{ code: 'note.no-head-counts', values: {} }]
      : delegationsOpen(first.meeting, first.open),
  entries: { 'delegation-sizes': { drawing: 'bar', takes: byMeetings } },
} satisfies Question<DelegationSizeRow, NoArguments>;
