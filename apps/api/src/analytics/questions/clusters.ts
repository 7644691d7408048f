import { clusters as declared, type RoundChoice } from '@libs/questions';
import { clustersOf, type Statement } from '@libs/rules';
import { byColumn, type SqlQuestion } from '../question.js';
import { statementOf, statementsSql, type StatementRow } from './matches.js';

export const clusters: SqlQuestion<StatementRow, RoundChoice> = {
  ...declared,
  sql: statementsSql,
  parameters: ({ round }) => [round],
  table: (rows) =>
    byColumn(
      declared.columns,
      clustersOf(rows.map(needOfChosen)).map(({ theme, needing, providing }) => ({
        theme,
        needing: needing.join(' '),
        members: needing.length,
        providing: providing.join(' '),
      })),
    ),
};

/** The needs are those of the chosen members; whoever can answer them may be any member. */
function needOfChosen(row: StatementRow): Statement {
  const statement = statementOf(row);
  return row.chosen === 1 ? statement : { ...statement, need: null };
}
