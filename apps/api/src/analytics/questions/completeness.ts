import { byMembers } from '@libs/questions';

import type { SqlQuestion } from '../question.js';
import { isOver } from '../../records/closed-round.js';
import { chosenMembers } from './theme-reach.js';

/** An observation is current for this many years. */
export const CURRENT_YEARS = 5;

/** Columns of the filter that say nothing about what is on record; PostgreSQL must know their types all the same. */
export const yearless = `($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)`;

/**
 * What is on record of each chosen member, item by item: `known` of the `expected`. Nothing is expected where nobody was
 * asked (no round that is over, no report, no complete list). A focal point counts whose time covers the day, without a word on who
 * it is; who has an account is told apart from the figures.
 */
export const expectations = `member as (
  ${chosenMembers('$7')}
),
last_round as (
  select r.id, r.plan_code, r.opens_on, r.source_id
  from round r
  where ${isOver('r', '$7')}
  order by r.opens_on desc, r.id
  limit 1
),
due as (
  select r.plan_code, r.start_date, w.source_id
  from progress_report r
  join work_plan w on w.code = r.plan_code
  where r.end_date < $7::date
  group by r.plan_code, r.start_date, w.source_id
),
item as (
  select m.country_code, 'institution' as item, count(distinct i.country_code)::integer as known, 1 as expected,
    array_agg(distinct i.source_id) filter (where i.id is not null) as sources
  from member m
  left join institution i on i.country_code = m.country_code and i.kind in ('national_pes', 'ministry')
  group by m.country_code
  union all
  select m.country_code, 'focal-point', count(distinct p.country_code)::integer, 1,
    array_agg(distinct p.source_id) filter (where p.id is not null)
  from member m
  left join focal_point p on p.country_code = m.country_code and p.role = 'focal-point' and p.valid_from <= $7::date
    and coalesce(p.valid_to >= $7::date, true)
  group by m.country_code
  union all
  select f.country_code, 'attendance', count(*) filter (where f.state <> 'unknown')::integer, count(*)::integer,
    array_agg(distinct f.source_id)
  from attendance_fact f
  where f.list = 'complete' and f.state <> 'not-eligible'
  group by f.country_code
  union all
  select m.country_code, 'statements', count(s.area_code)::integer, count(*)::integer, array_agg(distinct r.source_id)
  from member m
  join membership_at a on a.country_code = m.country_code
  join last_round r on a.days @> r.opens_on
  join thematic_area t on t.plan = r.plan_code and t.merged_into is null
  left join statement s on s.round_id = r.id and s.area_code = t.code and s.country_code = m.country_code
    and (s.need is not null or s.capacity is not null)
  group by m.country_code
  union all
  select m.country_code, 'reports', count(p.country_code)::integer, count(*)::integer, array_agg(distinct d.source_id)
  from member m
  cross join due d
  left join progress_report p on p.country_code = m.country_code and p.plan_code = d.plan_code
    and p.start_date = d.start_date and p.state <> 'draft'
  group by m.country_code
  union all
  select m.country_code, 'indicators', count(o.last)::integer, count(*)::integer, null
  from member m
  cross join series s
  left join lateral (
    select max(o.year) as last
    from observation_fact o
    where (o.country_code, o.indicator_code, o.sex, o.age) = (m.country_code, s.indicator_code, s.sex, s.age)
    having max(o.year) >= extract(year from $7::date) - ${CURRENT_YEARS}
  ) o on true
  group by m.country_code
)`;

/** What is there and what is not of each member: k of n, and no row where nothing is expected. */
export const completeness: SqlQuestion = {
  name: 'completeness',
  uses: byMembers,
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'item', role: 'dimension', type: 'code:quality-item' },
    { name: 'known', role: 'measure', type: 'count' },
    { name: 'of', role: 'measure', type: 'count' },
  ],
  parameters: (_, { day }) => [day],
  sql: `with ${expectations}
select m.country_code as country, m.group_code as "group", i.item, i.known, i.expected as "of", i.sources
from member m
join item i on i.country_code = m.country_code
where ${yearless}
order by m.country_code, i.item`,
  notes: () => [],
};
