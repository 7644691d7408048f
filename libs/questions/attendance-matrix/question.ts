import { byMeetings } from '../filter.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export type AttendanceMatrixRow = AnswerRow & {
  readonly meeting: string;
  readonly list: string;
  readonly suspended: number;
  readonly country: string;
};

/**
 * Which member was at which meeting, and where is it not known? Absent needs a complete list, and that the member was
 * invited as far as anybody knows: else it is only not among those named.
 */
export const attendanceMatrix = {
  name: 'attendanceMatrix',
  description: 'Which member was at which meeting, as far as is known?',
  arguments: {},
  uses: byMeetings,
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'meeting', role: 'dimension', type: 'meeting' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'state', role: 'attribute', type: 'code:state' },
    // A speaker whom a report names attended, and is on no list of participants; neither is a guest one of the members that it names.
    { name: 'onList', role: 'attribute', type: 'count' },
    { name: 'list', role: 'attribute', type: 'code:list' },
    { name: 'member', role: 'attribute', type: 'count' },
  ],
  notes: (rows) => {
    const unlisted = new Set(rows.filter((row) => row.list === 'none').map((row) => row.meeting));
    const suspended = new Set(rows.filter((row) => row.suspended === 1).map((row) => row.country));
    return [
      ...(unlisted.size > 0 ? [{ code: 'note.no-list', values: { meetings: unlisted.size } }] : []),
      ...[...suspended].map((country) => ({ code: 'note.suspension-unknown', values: { country } })),
    ];
  },
  entries: { attendance: { drawing: 'heat', takes: byMeetings } },
} satisfies Question<AttendanceMatrixRow, NoArguments>;
