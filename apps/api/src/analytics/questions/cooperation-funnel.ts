import { SERIOUS } from '@libs/rules';
import { statedInRound } from './needs-matrix.js';
import { type AnswerRow, cooperationFunnel as declared, type RoundChoice } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const cooperationFunnel: SqlQuestion<AnswerRow, RoundChoice> = {
  ...declared,
  parameters: ({ round }) => [round],
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
    max(case when v.status <> 'done' then 1 when u.activity_id is null then 2 else 3 end) as step
  from activity v
  join round w on w.id = $7 and v.start_date >= w.opens_on
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
)
select
  n.group_code as "group",
  t.step,
  count(*) filter (where t.fits)::integer as needs,
  array_agg(distinct n.source_id) as sources
from need n
cross join lateral (
  values
    (1, 'need', true),
    (2, 'matched', n.matched),
    (3, 'planned', n.matched and n.step >= 1),
    (4, 'delivered', n.matched and n.step >= 2),
    (5, 'used', n.matched and n.step >= 3)
) as t (place, step, fits)
group by n.group_code, t.step, t.place
order by n.group_code, t.place`,
};
