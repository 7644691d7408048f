import { byMembers } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import type { MeetingPair } from '../retention/question.js';
import { meetingPair } from '../arguments.js';

export type ChangeRow = AnswerRow & {
  readonly before: string;
  readonly after: string;
  readonly fromMode: string;
  readonly toMode: string;
  readonly fromHost: string;
  readonly toHost: string;
};

/**
 * Why did the number of members change between two meetings? Only complete lists bear it, and the parts add up. Each list
 * is read with the groups of its own day.
 */
export const change = {
  name: 'change',
  description: 'Why did the number of members change between two meetings?',
  arguments: meetingPair,
  uses: ['years', ...byMembers],
  columns: [
    { name: 'part', role: 'dimension', type: 'code:change' },
    { name: 'members', role: 'measure', type: 'count' },
  ],
  notes: (rows, _, { from, to }) => {
    const [first] = rows;
    if (first === undefined) return [{ code: 'note.lists-not-complete', values: { from, to } }];
    const { fromMode, toMode, fromHost, toHost } = first;
    return [
      ...(fromMode === toMode ? [] : [{ code: 'note.mode-changed', values: { from: fromMode, to: toMode } }]),
      ...(fromHost === toHost ? [] : [{ code: 'note.host-changed', values: { from: fromHost, to: toHost } }]),
    ];
  },
  entries: { change: { drawing: 'bar', takes: ['pair'] } },
} satisfies Question<ChangeRow, MeetingPair>;
