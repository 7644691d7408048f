import type { AnswerRow, Question } from '../question.js';
import { activitiesFit } from './activities.js';

/** How do the plans compare over the areas of the OIC Labour Market Strategy that their own areas are mapped to? */
export const plansCompared: Question = {
  name: 'plansCompared',
  columns: [
    { name: 'strategyArea', role: 'dimension', type: 'theme', missing: 'not-reported' },
    { name: 'plan', role: 'dimension', type: 'code:programme' },
    { name: 'areas', role: 'measure', type: 'count' },
    { name: 'activities', role: 'measure', type: 'count' },
    { name: 'done', role: 'measure', type: 'count' },
    { name: 'participations', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'withTotals', role: 'measure', type: 'count' },
  ],
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
    count(*) filter (where f.status = 'done')::integer as done,
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
  coalesce(c.activities, 0) as activities,
  coalesce(c.done, 0) as done,
  c.participations,
  coalesce(c.with_totals, 0) as "withTotals",
  array(select distinct unnest(a.sources || c.sources)) as sources
from area a
full join counted c on c.plan = a.plan and coalesce(c.strategy_area, '') = coalesce(a.strategy_area, '')
order by 1 nulls last, 2`,
  notes: (rows: readonly AnswerRow[]) =>
    rows.length === 0 ? [] : [{ code: 'note.participations-not-people', values: {} }],
};
