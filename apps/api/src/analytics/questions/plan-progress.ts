import { planProgress as declared, type PlanProgressRow, states } from '@libs/questions';
import { activitiesFit } from './activities.js';
import { chosenByNone } from '../filter.js';
import { activitiesOnRecord, knownCount, resultsOnRecord, statusesReported } from '../known-counts.js';
import type { SqlQuestion } from '../question.js';

/** A count of an area; none where the plan has some elsewhere, unknown where it has none on record. */
const counted = (count: string): string => knownCount(`coalesce(${count}, 0)`, activitiesOnRecord('$7'));

/** Activities in a state: where no status is reported of any, how many are in which is not known. */
const inState = (name: string, fits: string): string => {
  const count = `count(*) filter (where ${fits})::integer`;
  return name === 'unreported' ? count : knownCount(count, statusesReported('f.status'));
};

const measured = (count: string): string => knownCount(`coalesce(${count}, 0)`, resultsOnRecord('$7'));

export const planProgress: SqlQuestion<PlanProgressRow, { readonly plan: string }> = {
  ...declared,
  parameters: ({ plan }) => [plan],
  sql: `with area as (
  select code, array[source_id] as sources from thematic_area where plan = $7
  union all
  select null, null
),
counted as (
  select
    f.thematic_area as code,
    count(*)::integer as activities,
    ${Object.entries(states)
      .map(([name, fits]) => `${inState(name, fits)} as "${name}"`)
      .join(',\n    ')},
    sum(f.participations)::integer as participations,
    count(f.participations)::integer as "withTotals",
    array_agg(distinct f.source_id) as sources
  from plan_fact f
  where f.plan_code = $7
    and ${activitiesFit}
  group by f.thematic_area
),
measured as (
  select
    coalesce(r.area_code, a.thematic_area) as code,
    count(*)::integer as indicators,
    count(*) filter (
      where exists (select from result_period o where o.indicator_id = i.id and o.actual is not null)
    )::integer as reported
  from result r
  join result_indicator i on i.result_id = r.id
  left join activity a on a.id = r.activity_id
  where r.plan_code = $7
  group by coalesce(r.area_code, a.thematic_area)
)
select
  a.code as area,
  ${counted('c.activities')} as activities,
  ${Object.keys(states)
    .map((name) => `case when c.activities > 0 then c."${name}" else ${counted('0')} end as "${name}"`)
    .join(',\n  ')},
  c.participations,
  ${counted('c."withTotals"')} as "withTotals",
  ${measured('m.indicators')} as indicators,
  ${measured('m.reported')} as reported,
  array(select distinct unnest(a.sources || c.sources)) as sources
from area a
left join counted c on c.code is not distinct from a.code
left join measured m on m.code is not distinct from a.code
where (a.code is not null or c.activities > 0 or m.indicators > 0)
  and (exists (select from counted) or ${chosenByNone})
order by a.code nulls last`,
};
