import type { Column, Note } from '@libs/table';
import { byActivities } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import { activitiesFit, activityNotes } from './activities.js';

type Row = AnswerRow & {
  readonly activities: number;
  /** Each activity once: what all rows are together, where some activities are in several of them. */
  readonly ofActivities: number;
  readonly ofTotals: number;
  readonly ofParticipations: number | null;
  readonly others: number;
};

/** What activities can be counted by: codes of the fact, never a word of the user. */
const dimensions = {
  theme: { type: 'theme', counted: 'select f.thematic_area as code, f.activity_id from activity_fact f' },
  type: { type: 'code:activity-type', counted: 'select f.type as code, f.activity_id from activity_fact f' },
  provider: {
    type: 'country',
    counted: `select distinct g.country_code as code, f.activity_id
    from activity_fact f
    left join activity_party_fact g on g.activity_id = f.activity_id and g.role = 'provider'`,
  },
} as const;

export type ActivityDimension = keyof typeof dimensions;

export function isActivityDimension(name: string): name is ActivityDimension {
  return Object.hasOwn(dimensions, name);
}

/**
 * How many activities, participations and countries by theme, type or provider? Countries are never added up. An
 * activity with several providers counts for each of them, so that the rows of providers are more than the activities.
 */
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
    // Without a choice of members the sums kept in activity_cell answer; else the activities are counted. Every activity
    // has one type: the cells of types are each activity once, whatever the dimension.
    sql: `with cell as (
  select dimension, code, programme, activities, with_totals, participations, countries_min, countries_max, sources
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
    array_agg(distinct f.source_id)
  from activity_fact f
  join (
    select '${name}' as dimension, c.code, c.activity_id from (${dimensions[name].counted}) c
    union
    select 'type', c.code, c.activity_id from (${dimensions.type.counted}) c
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
    coalesce(sum(activities) filter (where programme = 'other'), 0)::integer as others
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
group by c.code, w.activities, w.with_totals, w.participations, w.others
order by sum(c.participations) desc nulls last, c.code`,
    notes: (rows, filter) => {
      const [first] = rows;
      const { ofActivities: n = 0, ofTotals: totals = 0, others = 0 } = first ?? {};
      return [
        ...activityNotes({ n, totals, others }, filter),
        ...(first === undefined ? [] : severalProviders(rows, first)),
      ];
    },
  };
}

/** Says what the rows of providers are together: an activity that several provide is in the rows of each. */
function severalProviders(rows: readonly Row[], { ofActivities, ofTotals, ofParticipations }: Row): Note[] {
  const counted = rows.reduce((sum, row) => sum + row.activities, 0);
  if (counted === ofActivities) return [];
  if (ofParticipations === null)
    return [{ code: 'note.several-providers-without-totals', values: { activities: ofActivities } }];
  return [
    {
      code: 'note.several-providers',
      values: { activities: ofActivities, withTotals: ofTotals, participations: ofParticipations },
    },
  ];
}
