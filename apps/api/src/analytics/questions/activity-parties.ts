import { activitiesInTime } from './activities.js';
import { activityParties as declared, type ActivityPartiesRow } from '@libs/questions';
import { sourcesOf, statusUnreported, unreportedInTime } from '../known-counts.js';
import type { SqlQuestion } from '../question.js';

export const activityParties: SqlQuestion<ActivityPartiesRow> = {
  ...declared,
  parameters: (_, { day }) => [day],
  sql: `with own as (
  select
    f.activity_id,
    f.start_date as day,
    f.sources,
    f.beneficiary_list <> 'none' as listed,
    f.beneficiary_list = 'complete' as complete
  from activity_fact f
  where f.programme <> 'other'
    and ${activitiesInTime}
),
lists as (
  select
    count(*)::integer as activities,
    count(*) filter (where listed)::integer as with_list,
    count(*) filter (where complete)::integer as complete,
    ${statusUnreported(...unreportedInTime)} as unreported,
    ${sourcesOf('sources')} as sources
  from own
),
named as (
  select p.country_code, count(distinct o.activity_id)::integer as n, ${sourcesOf('o.sources')} as sources
  from own o
  join activity_party_fact p on p.activity_id = o.activity_id and p.role = 'beneficiary'
  join membership_at b on b.country_code = p.country_code and b.days @> o.day
  where o.listed
  group by p.country_code
)
select
  m.country_code as country,
  m.group_code as "group",
  coalesce(n.n, case when l.activities > 0 and l.complete = l.activities and not l.unreported then 0 end) as beneficiary,
  l.activities,
  l.with_list as "withList",
  l.complete,
  l.unreported::integer as unreported,
  -- That a member is on none of the lists is what all of them say.
  coalesce(n.sources, l.sources) as sources
from membership_at m
cross join lists l
left join named n on n.country_code = m.country_code
where m.days @> $7::date
  and l.activities > 0
  and ($4::text[] is null or m.group_code = any ($4))
  and ($5::text[] is null or m.country_code = any ($5))
order by m.country_code`,
};
