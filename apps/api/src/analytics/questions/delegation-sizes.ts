import { delegationSizes as declared, type DelegationSizeRow } from '@libs/questions';
import { meetingsFit, membersFit } from '../filter.js';
import type { SqlQuestion } from '../question.js';

export const delegationSizes: SqlQuestion<DelegationSizeRow> = {
  ...declared,
  sql: `with counted as (
  select
    a.meeting_id,
    (count(*) filter (where a.in_denominator and a.coming = 'open'))::integer as open
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
  c.open,
  array[a.source_id] as sources
from counted c
join attendance_fact a on a.meeting_id = c.meeting_id
where a.in_denominator
  and a.state in ('attended', 'absent', 'excused')
  and ${membersFit}
order by representatives, a.country_code`,
};
