import { aggregateChange as declared, ruleOf, type SeriesChange, type WeightedRow } from '@libs/questions';
import { matchedChange, type Weighted } from '@libs/rules';
import { codesOf } from '@libs/vocabulary';
import { withoutYears } from '../filter.js';
import { byColumn, type SqlQuestion } from '../question.js';
import { membersOf } from './aggregates.js';
import { weightedStatement } from './observations.js';

export const aggregateChange: SqlQuestion<WeightedRow, SeriesChange> = {
  ...declared,
  ...weightedStatement,
  // Its two years are its own: those of the filter would take them away.
  asFiltered: withoutYears,
  table: (rows, choice) => byColumn(declared.columns, changeRows(rows, choice)),
};

const NOTHING: Weighted = { value: null, weight: null };

function changeRows(rows: readonly WeightedRow[], { from, to, ...choice }: SeriesChange) {
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
