import type { Column, Note } from '@libs/table';
import { activityNotes, openNotes, type OpenRow } from '../activities/question.js';
import { byActivities } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

export type ActivitiesByRow = AnswerRow & {
  readonly activities: number;
  /** Each activity once: what all rows are together, where some activities are in several of them. */
  readonly ofActivities: number;
  readonly ofTotals: number;
  readonly ofParticipations: number | null;
  readonly others: number;
} & OpenRow;

/** What activities can be counted by, and what each of these is. */
const dimensions = { theme: 'theme', type: 'code:activity-type', provider: 'country' } as const;

export type ActivityDimension = keyof typeof dimensions;

export interface DimensionChoice {
  readonly dimension: ActivityDimension;
}

export function isActivityDimension(name: string): name is ActivityDimension {
  return Object.hasOwn(dimensions, name);
}

/** The columns of an answer by one of the dimensions. */
export function activityColumns({ dimension }: DimensionChoice): readonly Column[] {
  return [
    { name: dimension, role: 'dimension', type: dimensions[dimension], missing: 'not-reported' },
    { name: 'activities', role: 'measure', type: 'count' },
    { name: 'withTotals', role: 'measure', type: 'count' },
    { name: 'participations', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'countriesMin', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'countriesMax', role: 'measure', type: 'count', missing: 'not-reported' },
  ];
}

/**
 * How many activities, participations and countries by theme, type or provider? Countries are never added up. An
 * activity with several providers counts for each of them, so that the rows of providers are more than the activities.
 */
export const activitiesBy = {
  name: 'activitiesBy',
  description: 'Activities counted by theme, type or provider',
  arguments: { dimension: { type: 'String', is: 'activity-dimension' } },
  uses: byActivities,
  columns: [],
  notes: (rows, filter) => {
    const [first] = rows;
    const { ofActivities: n = 0, ofTotals: totals = 0, others = 0 } = first ?? {};
    return [
      ...activityNotes({ n, totals, others }, filter),
      ...(first === undefined ? [] : severalProviders(rows, first)),
      ...openNotes(rows.slice(0, 1)),
    ];
  },
  entries: {
    'activities-by-theme': { drawing: 'bar', takes: byActivities, asks: { dimension: 'theme' } },
    'activities-by-type': { drawing: 'bar', takes: byActivities, asks: { dimension: 'type' } },
    'activities-by-provider': { drawing: 'bar', takes: byActivities, asks: { dimension: 'provider' } },
    participations: { drawing: 'figure', takes: byActivities, asks: { dimension: 'type' } },
  },
} satisfies Question<ActivitiesByRow, DimensionChoice>;

/** Says what the rows of providers are together: an activity that several provide is in the rows of each. */
function severalProviders(
  rows: readonly ActivitiesByRow[],
  { ofActivities, ofTotals, ofParticipations }: ActivitiesByRow,
): Note[] {
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
