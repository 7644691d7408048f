import { planProgress as declared, type PlanProgressRow, states } from '@libs/questions';
import { activitiesInTime, activitiesNameMembers } from './activities.js';
import { chosenByNone } from '../filter.js';
import {
  activitiesOnRecord,
  knownCount,
  resultsOnRecord,
  sourcesOf,
  statusesReported,
} from '../known-counts.js';
import type { SqlQuestion } from '../question.js';
import { evaluatesTraining } from './plan-trainings.js';

/**
 * A count of an area: that it has none is known where the plan has activities on record, each has an area, and no other
 * may have a chosen member as a party.
 */
const counted = (count: string): string =>
  knownCount(
    `coalesce(${count}, 0)`,
    `coalesce(${count}, 0) > 0 or (
    coalesce(c.open, 0) = 0 and (a.code is null or o.unplaced = 0) and ${activitiesOnRecord('$7')}
  )`,
  );

/** Activities in a state: where no status is reported of any, how many are in which is not known. */
const inState = (name: string, fits: string): string => {
  const count = `count(*) filter (where f.named and ${fits})::integer`;
  return name === 'unreported'
    ? count
    : knownCount(count, statusesReported('case when f.named then f.status end'));
};

const measured = (count: string): string => knownCount(`coalesce(${count}, 0)`, resultsOnRecord('$7'));

export const planProgress: SqlQuestion<PlanProgressRow, { readonly plan: string }> = {
  ...declared,
  parameters: ({ plan }) => [plan],
  sql: `with fitting as (
  select f.*, ${activitiesNameMembers} as named
  from plan_fact f
  where f.plan_code = $7
    and ${activitiesInTime}
),
counted as (
  select
    f.thematic_area as code,
    count(*) filter (where f.named)::integer as activities,
    ${Object.entries(states)
      .map(([name, fits]) => `${inState(name, fits)} as "${name}"`)
      .join(',\n    ')},
    sum(f.participations) filter (where f.named)::integer as participations,
    count(f.participations) filter (where f.named)::integer as "withTotals",
    count(*) filter (where not f.named and not f.whole)::integer as open,
    coalesce(jsonb_agg(f.conflicts) filter (where f.named and f.conflicts <> '[]'), '[]') as conflicts,
    ${sourcesOf('case when f.named then f.sources end')} as sources
  from fitting f
  group by f.thematic_area
),
-- Activities that may have a chosen member as a party, and those that may be of any area.
open as (
  select
    coalesce(sum(open), 0)::integer as parties,
    coalesce(sum(activities + open) filter (where code is null), 0)::integer as unplaced
  from counted
),
measured as (
  select
    coalesce(r.area_code, a.thematic_area) as code,
    count(*)::integer as indicators,
    count(*) filter (
      where exists (select from result_period o where o.indicator_id = i.id and o.actual is not null)
    )::integer as reported
  from result r
  join result_indicator i on i.result_id = r.id and not ${evaluatesTraining}
  left join activity a on a.id = r.activity_id
  where r.plan_code = $7
  group by coalesce(r.area_code, a.thematic_area)
),
-- The areas of the plan, and those of another plan or programme that an activity or a result of it has on record.
area as (
  select t.code, array[t.source_id] as sources
  from thematic_area t
  where t.plan = $7
    or t.code in (select c.code from counted c where c.activities > 0)
    or t.code in (select m.code from measured m)
  union all
  select null, null
)
select
  a.code as area,
  ${counted('c.activities')} as activities,
  ${Object.keys(states)
    .map(
      (name) =>
        `case when coalesce(c.activities, 0) = 0 or c."${name}" is not null then ${counted(`c."${name}"`)} end as "${name}"`,
    )
    .join(',\n  ')},
  c.participations,
  ${counted('c."withTotals"')} as "withTotals",
  ${measured('m.indicators')} as indicators,
  ${measured('m.reported')} as reported,
  o.parties as open,
  o.unplaced,
  coalesce(c.conflicts, '[]')::text as disputed,
  a.sources || c.sources as sources
from area a
cross join open o
left join counted c on c.code is not distinct from a.code
left join measured m on m.code is not distinct from a.code
where (a.code is not null or c.activities > 0 or m.indicators > 0)
  and (exists (select from fitting f where f.named) or ${chosenByNone})
order by a.code nulls last`,
};
