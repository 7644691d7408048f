import { concentration, lorenz } from '@libs/rules';
import type { DataTable } from '@libs/table';
import { rowsOf, sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';

/** A curve from the smallest delegation up: shares of members and of representatives, from 0 to 1. */
export interface LorenzCurve {
  readonly points: readonly (readonly [number, number])[];
  readonly gini: number;
  readonly members: number;
}

/** One meeting's delegations: among the members that came, and among all that could have come. */
export interface LorenzSeries {
  readonly came: LorenzCurve;
  readonly all: LorenzCurve;
}

/** The two curves of a table with `representatives`, one row a member; null where nobody is counted. */
export function lorenzSeries(table: DataTable): LorenzSeries | null {
  const amounts = rowsOf(table).map((row) => row.count('representatives'));
  const came = curveOf(amounts.filter((amount) => amount > 0));
  const all = curveOf(amounts);
  return came && all ? { came, all } : null;
}

function curveOf(amounts: readonly number[]): LorenzCurve | null {
  const measured = concentration(amounts);
  if (!measured) return null;
  return { points: lorenz(amounts), gini: measured.giniAdjusted, members: amounts.length };
}

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
