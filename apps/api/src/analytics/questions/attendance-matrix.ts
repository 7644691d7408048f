import { byMeetings, meetingsFit, membersFit } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

type Row = AnswerRow & {
  readonly meeting: string;
  readonly list: string;
  readonly suspended: number;
  readonly country: string;
};

/**
 * Which member was at which meeting, and where is it not known? Absent needs a complete list, and that the member was
 * invited as far as anybody knows: else it is only not among those named.
 */
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
    { name: 'list', role: 'attribute', type: 'code:list' },
  ],
  sql: `select
  a.country_code as country,
  a.meeting_id as meeting,
  a.group_code as "group",
  case when a.state = 'absent' and a.invited is null then 'not-named' else a.state end as state,
  a.on_list::integer as "onList",
  a.list,
  a.suspended::integer as suspended,
  array[a.source_id] as sources
from attendance_fact a
where ${meetingsFit('a')}
  and ${membersFit}
order by a.country_code, a.start_date, a.meeting_id`,
  notes: (rows) => {
    const unlisted = new Set(rows.filter((row) => row.list === 'none').map((row) => row.meeting));
    const suspended = new Set(rows.filter((row) => row.suspended === 1).map((row) => row.country));
    return [
      ...(unlisted.size > 0 ? [{ code: 'note.no-list', values: { meetings: unlisted.size } }] : []),
      ...[...suspended].map((country) => ({ code: 'note.suspension-unknown', values: { country } })),
    ];
  },
};
