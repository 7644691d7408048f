import { SERIOUS } from '@libs/rules';
import { roundDays, statedByAll, statedInRound } from './needs-matrix.js';
import { cooperationFunnel as declared, type FunnelRow, type RoundChoice } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const cooperationFunnel: SqlQuestion<FunnelRow, RoundChoice> = {
  ...declared,
  parameters: ({ round }, { day }) => [round, day],
  sql: `with used as (
  select distinct r.activity_id
  from result r
  join result_indicator i on i.result_id = r.id and i.kirkpatrick = 3
  join result_period q on q.indicator_id = i.id and q.actual > 0
),
reached as materialized (
  select
    p.country_code,
    v.thematic_area,
    max(case when activity_status(v.status, v.start_date, v.end_date) <> 'done' then 1 when u.activity_id is null then 2 else 3 end) as step
  from activity v
  join round w on w.id = $7 and lower(possible_days(v.start_date, v.date_precision)) >= w.opens_on
  join activity_party_fact p on p.activity_id = v.id and p.role = 'beneficiary'
  left join used u on u.activity_id = v.id
  where v.status in ('planned', 'under-way', 'done')
  group by p.country_code, v.thematic_area
),
need as (
  select
    a.group_code,
    exists (
      select from statement o
      join membership_at p on p.country_code = o.country_code and p.days @> r.opens_on
      where o.round_id = s.round_id and o.area_code = s.area_code and o.country_code <> s.country_code
        and o.capacity >= ${SERIOUS}
    ) as matched,
    coalesce(
      (select r.step from reached r where r.country_code = s.country_code and r.thematic_area = s.area_code),
      0
    ) as step,
    s.source_id
  ${statedInRound.replaceAll('\n', '\n  ')}
    and s.need >= ${SERIOUS}
),
-- Activities that may serve more of the needs than is on record of them.
open as (
  select count(*)::integer as activities
  from activity v
  join round w on w.id = $7 and upper(possible_days(v.start_date, v.date_precision)) > w.opens_on
  where (
      v.thematic_area is null
      or v.thematic_area in (select s.area_code ${statedByAll} and s.need >= ${SERIOUS})
    )
    and coalesce(v.status, 'planned') in ('planned', 'under-way', 'done')
    and (
      v.status is null
      or v.thematic_area is null
      or v.beneficiary_basis <> 'named_list'
      or lower(possible_days(v.start_date, v.date_precision)) < w.opens_on
    )
)
select
  n.group_code as "group",
  t.step,
  count(*) filter (where t.fits)::integer as needs,
  (select activities from open) as open,
  ${roundDays},
  array_agg(distinct n.source_id) as sources
from need n
join round r on r.id = $7
cross join lateral (
  values
    (1, 'need', true),
    (2, 'matched', n.matched),
    (3, 'planned', n.matched and n.step >= 1),
    (4, 'delivered', n.matched and n.step >= 2),
    (5, 'used', n.matched and n.step >= 3)
) as t (place, step, fits)
group by n.group_code, t.step, t.place, r.id
order by n.group_code, t.place`,
};
