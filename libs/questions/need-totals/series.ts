import type { DataTable } from '@libs/table';
import { rowsOf } from '../../findings/index.js';

/** What the members that answered need and offer in one thematic area. */
export interface NeedTotal {
  readonly theme: string;
  readonly needing: number;
  /** Of those in need, at 3. */
  readonly serious: number;
  readonly offering: number;
  /** Members need it, and nobody offers to meet that. */
  readonly unmet: boolean;
}

/** The thematic areas in the order of the answer. */
export function needTotalsOf(table: DataTable): NeedTotal[] {
  return rowsOf(table).map((row) => ({
    theme: row.text('theme'),
    needing: row.count('needing'),
    serious: row.count('serious'),
    offering: row.count('offering'),
    unmet: row.count('unmet') === 1,
  }));
}
