import { membersFit } from '../filter.js';
import { type MeetingPair, retention as declared, type RetentionRow } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const retention: SqlQuestion<RetentionRow, MeetingPair> = {
  ...declared,
  sql: `with fact as (
  select
    a.*,
    a.in_denominator and a.coming = 'came' as came,
    a.in_denominator and a.coming = 'open' as open,
    case when a.in_denominator then a.coming else 'away' end as counted_coming,
    -- At the earlier meeting, also what its total decides of those that its list leaves open.
    case when a.in_denominator then a.coming_by_total else 'away' end as known_coming,
    ${membersFit} as chosen
  from attendance_fact a
  where a.meeting_id in ($7, $8)
    and a.listed
    and $1::integer is not distinct from $1
    and $2::integer is not distinct from $2
    and $3::text[] is not distinct from $3
    and $6::text[] is not distinct from $6
)
select
  f.country_code as country,
  case when f.known_coming = 'came' and f.chosen then f.group_code else t.group_code end as "group",
  case
    when f.known_coming = 'came' and f.chosen then
      case
        when t.came then 'returned'
        when t.state in ('not-invited', 'not-eligible') then 'not-invited'
        when t.list = 'complete' and t.open then 'unknown'
        else 'not-named-again'
      end
    when t.came and t.chosen and f.known_coming <> 'came' then
      case when f.known_coming = 'open' then 'unknown-before' else 'new' end
  end as outcome,
  f.known_coming as before,
  t.counted_coming as after,
  (f.chosen and t.state not in ('not-invited', 'not-eligible'))::integer as followed,
  t.chosen::integer as counted,
  t.list as "toList",
  (select m.countries from meeting_fact m where m.meeting_id = $7 and m.list <> 'complete') as "fromStated",
  (select m.countries from meeting_fact m where m.meeting_id = $8 and m.list <> 'complete') as "toStated",
  array[f.source_id, t.source_id] as sources
from fact f
join fact t on t.country_code = f.country_code and t.meeting_id = $8
where f.meeting_id = $7
order by f.country_code`,
  parameters: ({ from, to }) => [from, to],
  keep: (row) => row.outcome !== null,
};
