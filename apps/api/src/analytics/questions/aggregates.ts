import {
  aggregateBy,
  isOtherSet,
  matchedChange,
  type Aggregate,
  type AggregateRule,
  type Weighted,
} from '@libs/rules';
import type { Note } from '@libs/table';
import { aggregationOf, codesOf } from '@libs/vocabulary';
import { byColumn, type Question } from '../question.js';
import { seriesRemarks, weightedSeries, type SeriesChoice, type WeightedRow } from './observations.js';

const columns = [
  { name: 'area', role: 'dimension', type: 'area' },
  { name: 'year', role: 'dimension', type: 'year' },
  { name: 'value', role: 'measure', type: 'value', missing: 'insufficient-data' },
  { name: 'known', role: 'measure', type: 'count' },
  { name: 'of', role: 'measure', type: 'count' },
  { name: 'weightKnown', role: 'measure', type: 'share', missing: 'not-applicable' },
  { name: 'otherSet', role: 'attribute', type: 'count' },
] as const;

/** What makes a group's value of a series, as the vocabulary declares it. */
export function ruleOf({ indicator, sex, age }: SeriesChoice): AggregateRule {
  const aggregation = aggregationOf(indicator, age, sex);
  return typeof aggregation === 'string' ? aggregation : 'weighted';
}

/**
 * A series for the groups and the network: weighted by its denominator, added up, or a median. Untold below half of
 * the members or two thirds of the weight. `otherSet` is 1 where a line must break, because the members behind the value are
 * others than those behind the last one.
 */
export function aggregates(choice: SeriesChoice): Question<WeightedRow> {
  return {
    name: 'aggregates',
    ...weightedSeries(choice),
    uses: ['years'],
    columns,
    parameters: () => [choice.indicator, choice.sex, choice.age],
    notes: (rows) => [...seriesRemarks(rows), ...aggregateNotes(rows, choice)],
    table: (rows) => byColumn(columns, aggregateRows(rows, choice)),
  };
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

type AggregateRow = Aggregate & { readonly area: string; readonly year: number; readonly otherSet: number };

/** One row a group and year, then the network's. A member without a value counts among those it is of. */
export function aggregateRows(rows: readonly WeightedRow[], choice: SeriesChoice): AggregateRow[] {
  const rule = ruleOf(choice);
  const years = new Map<number, WeightedRow[]>();
  for (const row of rows) years.set(row.year, [...(years.get(row.year) ?? []), row]);
  return [...codesOf('group'), 'network'].flatMap((area) => {
    let last: ReadonlySet<string> | null = null;
    return [...years]
      .sort(([a], [b]) => a - b)
      .map(([year, members]) => {
        const some = membersOf(area, members);
        const made = aggregateBy(rule, some);
        const set = new Set(some.flatMap((row) => (row.value === null ? [] : [row.area])));
        const otherSet = made.value !== null && last !== null && isOtherSet(last, set) ? 1 : 0;
        if (made.value !== null) last = set;
        return { area, year, ...made, otherSet };
      });
  });
}

function membersOf(area: string, members: readonly WeightedRow[]): readonly WeightedRow[] {
  return area === 'network' ? members : members.filter(({ group }) => group === area);
}

/** Two years that are compared. */
export interface YearPair {
  readonly from: number;
  readonly to: number;
}

const changeColumns = [
  { name: 'area', role: 'dimension', type: 'area' },
  { name: 'start', role: 'measure', type: 'value', missing: 'insufficient-data' },
  { name: 'end', role: 'measure', type: 'value', missing: 'insufficient-data' },
  { name: 'matched', role: 'measure', type: 'count' },
  { name: 'startKnown', role: 'measure', type: 'count' },
  { name: 'endKnown', role: 'measure', type: 'count' },
  { name: 'of', role: 'measure', type: 'count' },
  { name: 'decisive', role: 'attribute', type: 'country', missing: 'not-applicable' },
  { name: 'without', role: 'measure', type: 'value', missing: 'not-applicable' },
] as const;

/** How a series of the groups and the network changed between two years, over the members that have a value in both. */
export function aggregateChange(choice: SeriesChoice, { from, to }: YearPair): Question<WeightedRow> {
  return {
    name: 'aggregateChange',
    ...weightedSeries(choice),
    uses: [],
    columns: changeColumns,
    parameters: () => [choice.indicator, choice.sex, choice.age],
    notes: (rows) => [
      ...seriesRemarks(rows),
      ...aggregateNotes(rows, choice),
      { code: 'note.matched', values: {} },
    ],
    table: (rows) => byColumn(changeColumns, changeRows(rows, choice, { from, to })),
  };
}

const NOTHING: Weighted = { value: null, weight: null };

function changeRows(rows: readonly WeightedRow[], choice: SeriesChoice, { from, to }: YearPair) {
  return [...codesOf('group'), 'network'].map((area) => {
    const at = (year: number) =>
      new Map(
        membersOf(
          area,
          rows.filter((row) => row.year === year),
        ).map((row) => [row.area, row]),
      );
    const [first, last] = [at(from), at(to)];
    const members = [...new Set([...first.keys(), ...last.keys()])].map((code) => ({
      code,
      start: first.get(code) ?? NOTHING,
      end: last.get(code) ?? NOTHING,
    }));
    const known = (year: 'start' | 'end') => members.filter((one) => one[year].value !== null).length;
    return {
      area,
      ...matchedChange(ruleOf(choice), members),
      startKnown: known('start'),
      endKnown: known('end'),
      of: members.length,
    };
  });
}

const memberColumns = [
  { name: 'country', role: 'dimension', type: 'country' },
  { name: 'group', role: 'attribute', type: 'group' },
  { name: 'value', role: 'measure', type: 'value', missing: 'no-data' },
  { name: 'weight', role: 'measure', type: 'share', missing: 'not-applicable' },
  { name: 'weightYear', role: 'attribute', type: 'year', missing: 'not-applicable' },
] as const;

/** The members behind a group's value of one year, with the share of the weight that each has. */
export function aggregateMembers(choice: SeriesChoice, area: string, year: number): Question<WeightedRow> {
  return {
    name: 'aggregateMembers',
    ...weightedSeries(choice),
    uses: [],
    columns: memberColumns,
    parameters: () => [choice.indicator, choice.sex, choice.age],
    notes: (rows) => aggregateNotes(rows, choice),
    table: (rows) => {
      const members = membersOf(
        area,
        rows.filter((row) => row.year === year),
      );
      const whole = members.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
      return byColumn(
        memberColumns,
        members.map(({ area: country, group, value, weight, weightYear }) => ({
          ...{ country, group, value, weightYear },
          weight: weight === null || whole === 0 ? null : weight / whole,
        })),
      );
    },
  };
}
