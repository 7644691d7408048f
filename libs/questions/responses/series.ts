import type { DataTable } from '@libs/table';
import { rowsOf } from '../../findings/index.js';

/** Members of a group that answered a round, and those that did not; null where nobody was asked yet. */
export interface GroupResponse {
  readonly group: string;
  readonly answered: number | null;
  readonly silent: number | null;
}

/** Who answered, group by group. */
export function responsesByGroup(table: DataTable): GroupResponse[] {
  return rowsOf(table).map((row) => {
    const answered = row.number('answered');
    return {
      group: row.text('group'),
      answered,
      silent: answered === null ? null : row.count('of') - answered,
    };
  });
}
