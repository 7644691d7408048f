import type { Column } from '@libs/table';
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
    name: `activitiesBy${name[0]?.toUpperCase()}${name.slice(1)}`,
    columns: [
      dimension,
      { name: 'activities', role: 'measure', type: 'count' },
      { name: 'withTotals', role: 'measure', type: 'count' },
      { name: 'participations', role: 'measure', type: 'count', missing: 'not-reported' },
      { name: 'countriesMin', role: 'measure', type: 'count', missing: 'not-reported' },
      { name: 'countriesMax', role: 'measure', type: 'count', missing: 'not-reported' },
    ],
    sql: `select
  f.${dimensions[name].column} as ${name},
  count(*)::integer as activities,
  count(f.participations)::integer as "withTotals",
  sum(f.participations)::integer as participations,
  min(f.countries) as "countriesMin",
  max(f.countries) as "countriesMax",
  (
    select count(*)::integer
    from activity_fact f
    where f.programme = 'other'
      and ${activitiesFit}
  ) as others,
  array_agg(distinct f.source_id) as sources
from activity_fact f
where f.programme <> 'other'
  and ${activitiesFit}
group by f.${dimensions[name].column}
order by sum(f.participations) desc nulls last, f.${dimensions[name].column}`,
    notes: (rows, filter) => {
      const n = rows.reduce((sum, row) => sum + row.activities, 0);
      const totals = rows.reduce((sum, row) => sum + row.withTotals, 0);
      return activityNotes({ n, totals, others: rows[0]?.others ?? 0 }, filter);
    },
  };
}
