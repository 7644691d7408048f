import { aggregates as declared, ruleOf, type SeriesChoice, type WeightedRow } from '@libs/questions';
import { aggregateBy, isOtherSet, type Aggregate } from '@libs/rules';
import { codesOf } from '@libs/vocabulary';
import { byColumn, type SqlQuestion } from '../question.js';
import { weightedStatement } from './observations.js';

export const aggregates: SqlQuestion<WeightedRow, SeriesChoice> = {
  ...declared,
  ...weightedStatement,
  table: (rows, choice) => byColumn(declared.columns, aggregateRows(rows, choice)),
};

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

/** The members that a group or the network is made of. */
export function membersOf(area: string, members: readonly WeightedRow[]): readonly WeightedRow[] {
  return area === 'network' ? members : members.filter(({ group }) => group === area);
}
