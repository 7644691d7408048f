import type { DataTable } from '@libs/table';
import { rowsOf } from '../../findings/index.js';

/** Members that came or went for one reason, or all of the one and the other meeting. */
export interface ChangePart {
  readonly part: string;
  /** Less than none where members went; the least, where their state is unknown. */
  readonly members: number;
  /** The most, with the same sign. */
  readonly most: number;
  /** All members of one of the two meetings. */
  readonly whole: boolean;
}

/** From the members of the earlier meeting by what came and went to those of the later one. */
export function changeParts(table: DataTable): ChangePart[] {
  return rowsOf(table).map((row) => {
    const part = row.text('part');
    return {
      part,
      members: row.count('members'),
      most: row.count('membersMax'),
      whole: part === 'before' || part === 'after',
    };
  });
}
