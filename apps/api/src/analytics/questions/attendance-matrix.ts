import { meetingsFit, membersFit } from '../filter.js';
import { attendanceMatrix as declared, type AttendanceMatrixRow } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const attendanceMatrix: SqlQuestion<AttendanceMatrixRow> = {
  ...declared,
  sql: `select
  a.country_code as country,
  a.meeting_id as meeting,
  a.group_code as "group",
  case when a.state = 'absent' and a.invited is null then 'not-named' else a.state end as state,
  a.named::integer as "onList",
  a.list,
  a.member::integer as member,
  a.suspended::integer as suspended,
  array[a.source_id] as sources
from attendance_fact a
where ${meetingsFit('a')}
  and ${membersFit}
order by a.country_code, a.start_date, a.meeting_id`,
};
