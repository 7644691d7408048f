import { clusters as declared, type RoundChoice } from '@libs/questions';
import { clustersOf } from '@libs/rules';
import { byColumn, type SqlQuestion } from '../question.js';
import { statementOf, statementsSql, type StatementRow } from './matches.js';

export const clusters: SqlQuestion<StatementRow, RoundChoice> = {
  ...declared,
  sql: statementsSql,
  parameters: ({ round }) => [round],
  table: (rows) =>
    byColumn(
      declared.columns,
      clustersOf(rows.map(statementOf)).map(({ theme, needing, providing }) => ({
        theme,
        needing: needing.join(' '),
        members: needing.length,
        providing: providing.join(' '),
      })),
    ),
};
