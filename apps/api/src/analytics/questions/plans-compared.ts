import { plansCompared as declared, type PlansComparedRow } from '@libs/questions';
import { activitiesOnRecord, knownCount, sourcesOf, statusesReported } from '../known-counts.js';
import { activitiesInTime, activitiesNameMembers } from './activities.js';
import { chosenByNone } from '../filter.js';
import type { SqlQuestion } from '../question.js';

/**
 * A count of activities of a plan and an area of the strategy: that there are none is known where the plan has activities on
 * record, each has an area, and no other may have a chosen member as a party.
 */
const counted = (count: string): string =>
  `case
    when c.activities > 0 and ${count} is null then null
    when coalesce(${count}, 0) > 0 then ${count}
    else ${knownCount(
      '0',
      `coalesce(c.open, 0) = 0 and (coalesce(a.strategy_area, c.strategy_area) is null or coalesce(o.unplaced, 0) = 0) and ${activitiesOnRecord('coalesce(a.plan, c.plan)')}`,
    )}
  end`;

export const plansCompared: SqlQuestion<PlansComparedRow> = {
  ...declared,
  sql: `with area as (
  select t.plan, t.strategy_area, count(*)::integer as areas, array_agg(distinct t.source_id) as sources
  from thematic_area t
  join work_plan w on w.code = t.plan
  group by t.plan, t.strategy_area
),
counted as (
  select
    f.plan_code as plan,
    t.strategy_area,
    count(*) filter (where f.named)::integer as activities,
    ${knownCount(`count(*) filter (where f.named and f.status = 'done')::integer`, statusesReported('case when f.named then f.status end'))} as done,
    count(*) filter (where f.named and f.status is null)::integer as unreported,
    sum(f.participations) filter (where f.named)::integer as participations,
    count(f.participations) filter (where f.named)::integer as with_totals,
    count(*) filter (where not f.named and not f.whole)::integer as open,
    count(*) filter (where f.thematic_area is null and (f.named or not f.whole))::integer as unplaced,
    coalesce(jsonb_agg(f.conflicts) filter (where f.named and f.conflicts <> '[]'), '[]') as conflicts,
    ${sourcesOf('case when f.named then f.sources end')} as sources
  from (
    select f.*, ${activitiesNameMembers} as named
    from plan_fact f
    where ${activitiesInTime}
  ) f
  -- An area of the strategy itself is mapped to nothing else.
  left join (
    select code, coalesce(strategy_area, case when plan = 'oic-lms' then code end) as strategy_area
    from thematic_area
  ) t on t.code = f.thematic_area
  group by f.plan_code, t.strategy_area
),
open as (
  select plan, sum(unplaced)::integer as unplaced
  from counted
  group by plan
)
select
  coalesce(a.strategy_area, c.strategy_area) as "strategyArea",
  coalesce(a.plan, c.plan) as plan,
  coalesce(a.areas, 0) as areas,
  ${counted('c.activities')} as activities,
  ${counted('c.done')} as done,
  ${counted('c.unreported')} as unreported,
  c.participations,
  ${counted('c.with_totals')} as "withTotals",
  coalesce(c.conflicts, '[]')::text as disputed,
  (select coalesce(sum(k.open), 0)::integer from counted k) as open,
  (select coalesce(sum(k.unplaced), 0)::integer from counted k) as unplaced,
  a.sources || c.sources as sources
from area a
full join counted c on c.plan = a.plan and coalesce(c.strategy_area, '') = coalesce(a.strategy_area, '')
left join open o on o.plan = coalesce(a.plan, c.plan)
where exists (select from counted k where k.activities > 0) or ${chosenByNone}
order by 1 nulls last, 2`,
};
