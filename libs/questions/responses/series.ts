import type { DataTable } from '@libs/table';
import { rowsOf } from '../../findings/index.js';

/** Members of a group that answered a round, and those that did not. */
export interface GroupResponse {
  readonly group: string;
  readonly answered: number;
  readonly silent: number;
}

/** Who answered, group by group. */
export function responsesByGroup(table: DataTable): GroupResponse[] {
  return rowsOf(table).map((row) => {
    const answered = row.count('answered');
    return { group: row.text('group'), answered, silent: row.count('of') - answered };
  });
}
