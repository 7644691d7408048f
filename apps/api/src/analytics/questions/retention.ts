import { membersFit } from '../filter.js';
import { type MeetingPair, retention as declared, type RetentionRow } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const retention: SqlQuestion<RetentionRow, MeetingPair> = {
  ...declared,
  sql: `with told as (
  select a.*, a.in_denominator and a.state = 'attended' as came, ${membersFit} as chosen
  from attendance_fact a
  where a.meeting_id in ($7, $8)
    and a.listed
    and $1::integer is not distinct from $1
    and $2::integer is not distinct from $2
    and $3::text[] is not distinct from $3
    and $6::text[] is not distinct from $6
),
unnamed as (
  select m.meeting_id, m.list,
    case
      when m.list = 'complete' then 0
      when m.countries is not null then greatest(0, m.countries - (select count(*) from told n where n.meeting_id = m.meeting_id and n.came))::integer
    end as members
  from meeting_fact m
  where m.meeting_id in ($7, $8)
)
select
  f.country_code as country,
  case when f.came and f.chosen then f.group_code else t.group_code end as "group",
  case
    when f.came and f.chosen then
      case
        when t.came then 'returned'
        when t.state in ('not-invited', 'not-eligible') then 'not-invited'
        when t.list = 'complete' and t.state = 'unknown' then 'unknown'
        else 'not-named-again'
      end
    when t.came and t.chosen and not f.came then
      case when f.list = 'complete' and f.state = 'unknown' then 'unknown-before' else 'new' end
  end as outcome,
  (t.state in ('absent', 'excused'))::integer as absent,
  (f.state in ('absent', 'excused', 'not-invited', 'not-eligible'))::integer as away,
  (t.chosen and t.list = 'complete' and t.state = 'unknown' and not (f.came and f.chosen))::integer as "maybeNew",
  f.list as "fromList",
  t.list as "toList",
  (select u.members from unnamed u where u.meeting_id = $7) as "fromUnnamed",
  (select u.members from unnamed u where u.meeting_id = $8) as "toUnnamed",
  array[f.source_id, t.source_id] as sources
from told f
join told t on t.country_code = f.country_code and t.meeting_id = $8
where f.meeting_id = $7
order by f.country_code`,
  parameters: ({ from, to }) => [from, to],
  keep: (row) => row.outcome !== null,
};
