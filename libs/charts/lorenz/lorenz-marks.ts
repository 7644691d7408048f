import type { DataTable } from '@libs/table';
import { rowsOf, sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';

/** Every member's delegation as a mark, from the smallest up, with what it and all smaller ones hold. */
export function lorenzMarks(table: DataTable): Mark[] {
  const rows = rowsOf(table)
    .map((row) => ({ row, amount: row.count('representatives') }))
    .sort((a, b) => a.amount - b.amount);
  const total = rows.reduce((sum, { amount }) => sum + amount, 0);
  if (total === 0) return [];
  let held = 0;
  return rows.map(({ row, amount }, index) => {
    held += amount;
    return {
      key: row.text('country'),
      row: row.index,
      speech: sentence('mark.lorenz', {
        country: { type: 'country', code: row.text('country') },
        n: amount,
        members: index + 1,
        of: rows.length,
        share: { share: held / total },
      }),
    };
  });
}
