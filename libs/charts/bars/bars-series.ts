import type { DataTable } from '@libs/table';
import { rowsOf, sentence, type Nameable, type Row } from '../../findings/index.js';
import type { Mark } from '../mark.js';

export type BarDimension = 'theme' | 'type' | 'provider';

export interface Bar {
  readonly label: { readonly type: Nameable; readonly code: string } | null;
  readonly value: number | null;
  readonly activities: number;
  /** Activities that report a total; null where the table does not say. */
  readonly reporting: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly row: number;
}

const types: Readonly<Record<BarDimension, Nameable>> = {
  theme: 'theme',
  type: 'code:activity-type',
  provider: 'country',
};

/** Participations by one dimension, largest first; what is not reported stands last. */
export function barsSeries(table: DataTable, dimension: BarDimension): Bar[] {
  return rowsOf(table)
    .map((row) => barOf(row, dimension))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

function barOf(row: Row, dimension: BarDimension): Bar {
  const code = row.known(dimension);
  return {
    label: code === null ? null : { type: types[dimension], code },
    value: row.number('participations'),
    activities: row.count('activities'),
    reporting: row.number('withTotals'),
    min: row.number('countriesMin'),
    max: row.number('countriesMax'),
    row: row.index,
  };
}

/** The bars as marks that say their figures. */
export function barsMarks(bars: readonly Bar[]): Mark[] {
  return bars.map(({ label, value, activities, row }) => {
    const named = label ?? ({ type: 'code:missing', code: 'not-reported' } as const);
    const speech =
      value === null
        ? sentence('mark.activities-unreported', { label: named, activities })
        : sentence('mark.activities', { label: named, activities, participations: value });
    return { key: label?.code ?? 'not-reported', row, speech };
  });
}

/** Do only some of a bar's activities report a total? Where none does, the bar itself says so. */
export function isPartly({ reporting, activities }: Bar): boolean {
  return reporting !== null && reporting > 0 && reporting < activities;
}
