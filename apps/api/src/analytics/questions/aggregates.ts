import { medianAggregate, totalAggregate, weightedAggregate, type Aggregate } from '@libs/rules';
import { aggregationOf, codesOf } from '@libs/vocabulary';
import { byColumn, type Question } from '../question.js';
import { estimateNote, weightedSeries, type SeriesChoice, type WeightedRow } from './observations.js';

const columns = [
  { name: 'area', role: 'dimension', type: 'area' },
  { name: 'year', role: 'dimension', type: 'year' },
  { name: 'value', role: 'measure', type: 'value', missing: 'insufficient-data' },
  { name: 'known', role: 'measure', type: 'count' },
  { name: 'of', role: 'measure', type: 'count' },
  { name: 'weightKnown', role: 'measure', type: 'share', missing: 'not-applicable' },
] as const;

/**
 * A series for the groups and the network: weighted by its denominator, added up, or a median. Untold below half of
 * the members or two thirds of the weight.
 */
export function aggregates(choice: SeriesChoice): Question<WeightedRow> {
  const aggregation = aggregationOf(choice.indicator, choice.age);
  const how = typeof aggregation === 'string' ? aggregation : 'weighted';
  const values = typeof aggregation === 'string' ? {} : { denominator: aggregation.by };
  return {
    name: 'aggregates',
    ...weightedSeries(choice),
    uses: ['years'],
    columns,
    parameters: () => [choice.indicator, choice.sex, choice.age],
    notes: (rows) => [...estimateNote(rows), { code: `note.aggregate-${how}`, values }],
    table: (rows) => byColumn(columns, aggregateRows(rows, choice)),
  };
}

type AggregateRow = Aggregate & { readonly area: string; readonly year: number };

/** One row a group and year, then the network's. A member without a value counts among those it is of. */
export function aggregateRows(rows: readonly WeightedRow[], choice: SeriesChoice): AggregateRow[] {
  const years = new Map<number, WeightedRow[]>();
  for (const row of rows) years.set(row.year, [...(years.get(row.year) ?? []), row]);
  return [...codesOf('group'), 'network'].flatMap((area) =>
    [...years].map(([year, members]) => {
      const some = area === 'network' ? members : members.filter(({ group }) => group === area);
      return { area, year, ...aggregate(some, choice) };
    }),
  );
}

function aggregate(members: readonly WeightedRow[], { indicator, age }: SeriesChoice): Aggregate {
  const aggregation = aggregationOf(indicator, age);
  if (typeof aggregation !== 'string') return weightedAggregate(members);
  const values = members.map(({ value }) => value);
  return aggregation === 'total' ? totalAggregate(values) : medianAggregate(values);
}
