import { byMembers } from '../filter.js';
import type { Note } from '@libs/table';
import type { AnswerRow, Question } from '../question.js';
import type { MeetingPair } from '../retention/question.js';
import { meetingPair } from '../arguments.js';

export type ChangeRow = AnswerRow & {
  readonly before: string;
  readonly after: string;
  readonly fromMode: string | null;
  readonly toMode: string | null;
  readonly fromHost: string | null;
  readonly toHost: string | null;
  /** Of how many members it is open whether they came to the meeting, though its list is complete. */
  readonly fromOpen: number;
  readonly toOpen: number;
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
    // The least over what the lists leave open: these add up. Of those that went it is less than none.
    { name: 'members', role: 'measure', type: 'count' },
    { name: 'membersMax', role: 'measure', type: 'count' },
  ],
  notes: (rows, _, { from, to }) => {
    const [first] = rows;
    if (first === undefined) return [{ code: 'note.lists-not-complete', values: { from, to } }];
    const { fromMode, toMode, fromHost, toHost, fromOpen, toOpen } = first;
    return [
      ...differing('note.mode-changed', fromMode, toMode),
      ...differing('note.host-changed', fromHost, toHost),
      ...membersOpen(from, fromOpen),
      ...membersOpen(to, toOpen),
    ];
  },
  entries: { change: { drawing: 'bar', takes: ['pair'] } },
} satisfies Question<ChangeRow, MeetingPair>;

/** What is not known of one of two meetings is not known to differ. */
function differing(code: string, from: string | null, to: string | null): Note[] {
  return from === null || to === null || from === to ? [] : [{ code, values: { from, to } }];
}

/** That the number of a meeting may be greater: a source says of members that nobody knows whether they came. */
function membersOpen(meeting: string, members: number): Note[] {
  return members === 0 ? [] : [{ code: 'note.members-open', values: { meeting, members } }];
}
