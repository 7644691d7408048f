import { concentration, lorenz } from '@libs/rules';
import type { DataTable } from '@libs/table';
import { rowsOf } from '../../findings/index.js';

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

/** How many delegations of each group have each size, from none to the largest. */
export interface SizesByGroup {
  /** None where no delegation's size is known: one of unknown size is no delegation of nobody. */
  readonly sizes: readonly number[];
  readonly groups: readonly { readonly group: string; readonly counts: readonly number[] }[];
}

/** The delegations of a meeting by their size. */
export function sizesByGroup(table: DataTable): SizesByGroup {
  const rows = rowsOf(table).filter((row) => row.number('representatives') !== null);
  const most = Math.max(-1, ...rows.map((row) => row.count('representatives')));
  const sizes = Array.from({ length: most + 1 }, (_, size) => size);
  const count = (group: string, size: number): number =>
    rows.filter((row) => row.text('group') === group && row.number('representatives') === size).length;
  return {
    sizes,
    groups: ['arab', 'asian', 'african'].map((group) => ({
      group,
      counts: sizes.map((size) => count(group, size)),
    })),
  };
}
