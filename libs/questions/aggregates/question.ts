import type { AggregateRule } from '@libs/rules';
import type { Note } from '@libs/table';
import { aggregationOf } from '@libs/vocabulary';
import { series } from '../arguments.js';
import {
  breaksByArea,
  ownStatuses,
  seriesRemarks,
  type SeriesChoice,
  type WeightedRow,
} from '../observations/question.js';
import type { Question } from '../question.js';

/**
 * A series for the groups and the network: weighted by its denominator, added up, or a median. Untold below half of
 * the members or two thirds of the weight. `otherSet` is 1 where a line must break, because the members behind the value are
 * others than those behind the last one.
 */
export const aggregates = {
  name: 'aggregates',
  description: 'A series for the groups and the network, with its coverage',
  arguments: series,
  uses: ['years'],
  columns: [
    { name: 'area', role: 'dimension', type: 'area' },
    { name: 'year', role: 'dimension', type: 'year' },
    { name: 'value', role: 'measure', type: 'value', missing: 'insufficient-data' },
    { name: 'known', role: 'measure', type: 'count' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'weightKnown', role: 'measure', type: 'share', missing: 'not-applicable' },
    { name: 'otherSet', role: 'attribute', type: 'count' },
  ],
  notes: (rows, _, choice) => [
    ...seriesRemarks(rows),
    ...aggregateNotes(rows, choice),
    ...memberBreaks(rows),
    ...memberStatuses(rows),
  ],
} satisfies Question<WeightedRow, SeriesChoice>;

/** What makes a group's value of a series, as the vocabulary declares it. */
export function ruleOf({ indicator, sex, age }: SeriesChoice): AggregateRule {
  const aggregation = aggregationOf(indicator, age, sex);
  return typeof aggregation === 'string' ? aggregation : 'weighted';
}

/** How groups are made of the members of a series, and what must be known of their weights. */
export function aggregateNotes(rows: readonly WeightedRow[], choice: SeriesChoice): Note[] {
  const aggregation = aggregationOf(choice.indicator, choice.age, choice.sex);
  const rule = ruleOf(choice);
  const carried = rows.filter(({ year, weightYear }) => weightYear !== null && weightYear < year);
  return [
    {
      code: `note.aggregate-${rule}`,
      values: typeof aggregation === 'string' ? {} : { denominator: aggregation.by },
    },
    ...(rule === 'weighted' && rows[0]?.estimate === 'reported'
      ? [{ code: 'note.modelled-weights', values: {} }]
      : []),
    ...(carried.length === 0
      ? []
      : [
          {
            code: 'note.weights-carried',
            values: { members: new Set(carried.map(({ area }) => area)).size },
          },
        ]),
  ];
}

/** Of how many members sources state a break in the series. */
function memberBreaks(rows: readonly WeightedRow[]): Note[] {
  const members = breaksByArea(rows).size;
  return members === 0 ? [] : [{ code: 'note.series-breaks', values: { members } }];
}

/** Of how many members values state another status than that of the series, or none. */
function memberStatuses(rows: readonly WeightedRow[]): Note[] {
  const members = new Set(ownStatuses(rows).map(({ area }) => area)).size;
  return members === 0 ? [] : [{ code: 'note.value-statuses', values: { members } }];
}
