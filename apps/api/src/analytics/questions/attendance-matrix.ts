import { byMeetings, meetingsFit, membersFit } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

type Row = AnswerRow & {
  readonly meeting: string;
  readonly listed: number;
  readonly suspended: number;
  readonly country: string;
};

/** Which member was at which meeting, and where is it not known? Absent needs a complete list. */
export const attendanceMatrix: Question<Row> = {
  name: 'attendanceMatrix',
  uses: byMeetings,
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'meeting', role: 'dimension', type: 'meeting' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'state', role: 'attribute', type: 'code:state' },
    // A speaker whom a report names attended, and is on no list of participants.
    { name: 'onList', role: 'attribute', type: 'count' },
    { name: 'listed', role: 'attribute', type: 'count' },
  ],
  sql: `select
  a.country_code as country,
  a.meeting_id as meeting,
  a.group_code as "group",
  a.state,
  a.on_list::integer as "onList",
  a.listed::integer as listed,
  a.suspended::integer as suspended,
  array[a.source_id] as sources
from attendance_fact a
where ${meetingsFit('a')}
  and ${membersFit}
order by a.country_code, a.start_date, a.meeting_id`,
  notes: (rows) => {
    const unlisted = new Set(rows.filter((row) => row.listed === 0).map((row) => row.meeting));
    const suspended = new Set(rows.filter((row) => row.suspended === 1).map((row) => row.country));
    return [
      ...(unlisted.size > 0 ? [{ code: 'note.no-list', values: { meetings: unlisted.size } }] : []),
      ...[...suspended].map((country) => ({ code: 'note.suspension-unknown', values: { country } })),
    ];
  },
};
