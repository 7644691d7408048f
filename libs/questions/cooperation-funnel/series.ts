import { codesOf } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { rowsOf } from '../../findings/index.js';

/** Needs of one group that came as far as a step. */
export interface FunnelBar {
  readonly group: string;
  readonly step: string;
  readonly n: number;
  /** Those of the step before; null at the first. */
  readonly of: number | null;
  readonly row: number;
}

export interface FunnelPanel {
  readonly group: string;
  readonly bars: readonly FunnelBar[];
}

/** One panel a group, each with the same steps from the need stated to its use, from `cooperationFunnel`. */
export function funnelSeries(table: DataTable): FunnelPanel[] {
  const rows = rowsOf(table);
  const groups = codesOf('group').filter((group) => rows.some((row) => row.text('group') === group));
  return groups.map((group) => {
    const own = codesOf('funnel-step').flatMap(
      (step) => rows.find((row) => row.text('group') === group && row.text('step') === step) ?? [],
    );
    const bars = own.map((row, place) => ({
      group,
      step: row.text('step'),
      n: row.count('needs'),
      of: place === 0 ? null : (own[place - 1]?.count('needs') ?? null),
      row: row.index,
    }));
    return { group, bars };
  });
}
