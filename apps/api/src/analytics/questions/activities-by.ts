import {
  activitiesBy as declared,
  activityColumns,
  type ActivitiesByRow,
  type ActivityDimension,
  type DimensionChoice,
} from '@libs/questions';
import { byColumn, type SqlQuestion } from '../question.js';
import { sourcesOf } from '../known-counts.js';
import { activitiesFit, openCount } from './activities.js';

/** What activities can be counted by: codes of the fact, never a word of the user. */
const counted = {
  theme: 'select f.thematic_area as code, f.activity_id from activity_fact f',
  type: 'select f.type as code, f.activity_id from activity_fact f',
  provider: `select distinct g.country_code as code, f.activity_id
    from activity_fact f
    left join activity_party_fact g on g.activity_id = f.activity_id and g.role = 'provider'`,
} as const satisfies Readonly<Record<ActivityDimension, string>>;

// Without a choice of members the sums kept in activity_cell answer; else the activities are counted. Every activity
// has one type: the cells of types are each activity once, whatever the dimension.
function select(name: ActivityDimension): string {
  return `with cell as (
  select dimension, code, programme, activities, with_totals, participations, countries_min, countries_max, sources, conflicts
  from activity_cell f
  where f.dimension in ('${name}', 'type')
    and $4::text[] is null
    and $5::text[] is null
    and $3::text[] is not distinct from $3
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and ($6::text[] is null or f.mode = any ($6))
  union all
  select
    d.dimension,
    coalesce(d.code, ''),
    f.programme,
    count(*),
    count(f.participations),
    sum(f.participations),
    min(f.countries),
    max(f.countries),
    ${sourcesOf('f.sources')},
    coalesce(jsonb_agg(f.conflicts) filter (where f.conflicts <> '[]'), '[]')
  from activity_fact f
  join (
    select '${name}' as dimension, c.code, c.activity_id from (${counted[name]}) c
    union
    select 'type', c.code, c.activity_id from (${counted.type}) c
  ) d on d.activity_id = f.activity_id
  where ($4::text[] is not null or $5::text[] is not null)
    and ${activitiesFit}
  group by d.dimension, d.code, f.programme
),
whole as (
  select
    coalesce(sum(activities) filter (where programme <> 'other'), 0)::integer as activities,
    coalesce(sum(with_totals) filter (where programme <> 'other'), 0)::integer as with_totals,
    sum(participations) filter (where programme <> 'other')::integer as participations,
    coalesce(sum(activities) filter (where programme = 'other'), 0)::integer as others,
    coalesce(jsonb_agg(conflicts) filter (where programme <> 'other' and conflicts <> '[]'), '[]')::text as disputed
  from cell
  where dimension = 'type'
)
select
  nullif(c.code, '') as ${name},
  sum(c.activities)::integer as activities,
  sum(c.with_totals)::integer as "withTotals",
  sum(c.participations)::integer as participations,
  min(c.countries_min) as "countriesMin",
  max(c.countries_max) as "countriesMax",
  w.activities as "ofActivities",
  w.with_totals as "ofTotals",
  w.participations as "ofParticipations",
  w.others,
  ${openCount('activity_fact', `f.programme <> 'other'`)} as open,
  w.disputed,
  array(
    select distinct u.source
    from cell o
    cross join unnest(o.sources) as u (source)
    where o.dimension = '${name}' and o.code = c.code and o.programme <> 'other'
  ) as sources
from cell c
cross join whole w
where c.dimension = '${name}'
  and c.programme <> 'other'
group by c.code, w.activities, w.with_totals, w.participations, w.others, w.disputed
order by sum(c.participations) desc nulls last, c.code`;
}

const selects: Readonly<Record<ActivityDimension, string>> = {
  theme: select('theme'),
  type: select('type'),
  provider: select('provider'),
};

export const activitiesBy: SqlQuestion<ActivitiesByRow, DimensionChoice> = {
  ...declared,
  statement: ({ dimension }) => `activities by ${dimension}`,
  sql: ({ dimension }) => selects[dimension],
  table: (rows, ask) => byColumn(activityColumns(ask), rows),
};
