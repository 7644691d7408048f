import { plansCompared as declared } from '@libs/questions';
import { activitiesOnRecord, knownCount, statusesReported } from '../known-counts.js';
import { activitiesFit } from './activities.js';
import { chosenByNone } from '../filter.js';
import type { SqlQuestion } from '../question.js';

/** A count of activities: nothing is counted where no activity fits, and unknown of a plan that has none on record. */
const counted = (count: string): string =>
  `case when c.plan is not null then ${count} else ${knownCount('0', activitiesOnRecord('a.plan'))} end`;

export const plansCompared: SqlQuestion = {
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
    count(*)::integer as activities,
    ${knownCount(`count(*) filter (where f.status = 'done')::integer`, statusesReported('f.status'))} as done,
    sum(f.participations)::integer as participations,
    count(f.participations)::integer as with_totals,
    array_agg(distinct f.source_id) as sources
  from plan_fact f
  left join thematic_area t on t.code = f.thematic_area
  where ${activitiesFit}
  group by f.plan_code, t.strategy_area
)
select
  coalesce(a.strategy_area, c.strategy_area) as "strategyArea",
  coalesce(a.plan, c.plan) as plan,
  coalesce(a.areas, 0) as areas,
  ${counted('c.activities')} as activities,
  ${counted('c.done')} as done,
  c.participations,
  ${counted('c.with_totals')} as "withTotals",
  array(select distinct unnest(a.sources || c.sources)) as sources
from area a
full join counted c on c.plan = a.plan and coalesce(c.strategy_area, '') = coalesce(a.strategy_area, '')
where exists (select from counted) or ${chosenByNone}
order by 1 nulls last, 2`,
};
