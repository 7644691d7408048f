import type { Column } from '@libs/table';
import { byActivities } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import { activitiesFit, activityNotes } from './activities.js';

type Row = AnswerRow & {
  readonly activities: number;
  readonly withTotals: number;
  readonly others: number;
};

/** What activities can be counted by: the column of the fact, never a word of the user. */
const dimensions = {
  theme: { column: 'thematic_area', type: 'theme' },
  type: { column: 'type', type: 'code:activity-type' },
  provider: { column: 'provider_code', type: 'country' },
} as const;

export type ActivityDimension = keyof typeof dimensions;

export function isActivityDimension(name: string): name is ActivityDimension {
  return Object.hasOwn(dimensions, name);
}

/** How many activities, participations and countries by theme, type or provider? Countries are never added up. */
export const activitiesBy: Readonly<Record<ActivityDimension, Question<Row>>> = {
  theme: by('theme'),
  type: by('type'),
  provider: by('provider'),
};

function by(name: ActivityDimension): Question<Row> {
  const dimension: Column = { name, role: 'dimension', type: dimensions[name].type, missing: 'not-reported' };
  return {
    name: 'activitiesBy',
    statement: `activities by ${name}`,
    uses: byActivities,
    columns: [
      dimension,
      { name: 'activities', role: 'measure', type: 'count' },
      { name: 'withTotals', role: 'measure', type: 'count' },
      { name: 'participations', role: 'measure', type: 'count', missing: 'not-reported' },
      { name: 'countriesMin', role: 'measure', type: 'count', missing: 'not-reported' },
      { name: 'countriesMax', role: 'measure', type: 'count', missing: 'not-reported' },
    ],
    // Without a choice of members the sums kept in activity_cell answer; else the activities are counted.
    sql: `with cell as (
  select code, programme, activities, with_totals, participations, countries_min, countries_max, sources
  from activity_cell f
  where f.dimension = '${name}'
    and $4::text[] is null
    and $5::text[] is null
    and $3::text[] is not distinct from $3
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and ($6::text[] is null or f.mode = any ($6))
  union all
  select
    coalesce(f.${dimensions[name].column}, ''),
    f.programme,
    count(*),
    count(f.participations),
    sum(f.participations),
    min(f.countries),
    max(f.countries),
    array_agg(distinct f.source_id)
  from activity_fact f
  where ($4::text[] is not null or $5::text[] is not null)
    and ${activitiesFit}
  group by f.${dimensions[name].column}, f.programme
)
select
  nullif(c.code, '') as ${name},
  sum(c.activities)::integer as activities,
  sum(c.with_totals)::integer as "withTotals",
  sum(c.participations)::integer as participations,
  min(c.countries_min) as "countriesMin",
  max(c.countries_max) as "countriesMax",
  (select coalesce(sum(o.activities), 0)::integer from cell o where o.programme = 'other') as others,
  array(select distinct u.source from cell o cross join unnest(o.sources) as u (source) where o.code = c.code and o.programme <> 'other') as sources
from cell c
where c.programme <> 'other'
group by c.code
order by sum(c.participations) desc nulls last, c.code`,
    notes: (rows, filter) => {
      const n = rows.reduce((sum, row) => sum + row.activities, 0);
      const totals = rows.reduce((sum, row) => sum + row.withTotals, 0);
      return activityNotes({ n, totals, others: rows[0]?.others ?? 0 }, filter);
    },
  };
}
