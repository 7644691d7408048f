import type { Column } from '@libs/table';
import { byMeetings, meetingsFit, membersFit } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

const columns: readonly Column[] = [
  { name: 'meeting', role: 'attribute', type: 'meeting' },
  { name: 'country', role: 'dimension', type: 'country' },
  { name: 'group', role: 'attribute', type: 'group' },
  { name: 'representatives', role: 'measure', type: 'count' },
];

/**
 * How many representatives did each member send to the last meeting whose delegations are all counted? A member that a
 * complete list does not name sent none; one whose state is unknown has no row.
 */
export const delegationSizes: Question<AnswerRow> = {
  name: 'delegationSizes',
  uses: byMeetings,
  columns,
  sql: `with counted as (
  select a.meeting_id
  from attendance_fact a
  where a.list = 'complete'
    and ${meetingsFit('a')}
    and ${membersFit}
  group by a.meeting_id, a.start_date
  having bool_and(a.headcount is not null) filter (where a.in_denominator and a.state = 'attended')
  order by a.start_date desc, a.meeting_id desc
  limit 1
)
select
  a.meeting_id as meeting,
  a.country_code as country,
  a.group_code as "group",
  case when a.state = 'attended' then a.headcount else 0 end as representatives,
  array[a.source_id] as sources
from counted c
join attendance_fact a on a.meeting_id = c.meeting_id
where a.in_denominator
  and a.state in ('attended', 'absent', 'excused')
  and ${membersFit}
order by representatives, a.country_code`,
  notes: (rows) => (rows.length === 0 ? [{ code: 'note.no-head-counts', values: {} }] : []),
};
