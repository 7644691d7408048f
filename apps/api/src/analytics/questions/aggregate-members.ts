import { aggregateMembers as declared, type MembersChoice, type WeightedRow } from '@libs/questions';
import { withoutYears } from '../filter.js';
import { byColumn, type SqlQuestion } from '../question.js';
import { membersOf } from './aggregates.js';
import { weightedStatement } from './observations.js';

export const aggregateMembers: SqlQuestion<WeightedRow, MembersChoice> = {
  ...declared,
  ...weightedStatement,
  asFiltered: withoutYears,
  table: (rows, { area, year }) => {
    const members = membersOf(
      area,
      rows.filter((row) => row.year === year),
    );
    const whole = members.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
    return byColumn(
      declared.columns,
      members.map(({ area: country, group, value, weight, weightYear }) => ({
        ...{ country, group, value, weightYear },
        weight: weight === null || whole === 0 ? null : weight / whole,
      })),
    );
  },
};
