import type { DataTable } from '@libs/table';
import { countedTiles, type CountedTile, type TilePlace } from '../counted-tiles.js';
import { rowsOf, type Nameable, type Row } from '../../findings/index.js';

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

/** Participations by one dimension, largest first; what is not reported comes last. */
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

/** Do only some of a bar's activities report a total? Where none does, the bar itself says so. */
export function isPartly({ reporting, activities }: Bar): boolean {
  return reporting !== null && reporting > 0 && reporting < activities;
}

/** Activities by the member that provided them, one row a member; and those of which no member is named as the provider. */
export function providedByMember(
  table: DataTable,
  members: readonly { readonly code: string; readonly group: string }[],
): { readonly table: DataTable; readonly withoutMember: number } {
  const provided = new Map(rowsOf(table).map((row) => [row.known('provider'), row.count('activities')]));
  const byMember: DataTable = {
    ...table,
    columns: [
      { name: 'country', role: 'dimension', type: 'country' },
      { name: 'group', role: 'attribute', type: 'group' },
      { name: 'activities', role: 'measure', type: 'count' },
    ],
    cells: [
      members.map(({ code }) => code),
      members.map(({ group }) => group),
      members.map(({ code }) => provided.get(code) ?? 0),
    ],
  };
  return { table: byMember, withoutMember: provided.get(null) ?? 0 };
}

/** The members of a table of `providedByMember` in their places. */
export function providerTiles(table: DataTable, places: readonly TilePlace[]): CountedTile[] {
  return countedTiles(table, places, (row) => row.number('activities'));
}

/** The members among some that provided activities, by how many; by name in the reader's language where as many. */
export function providersAmong(
  table: DataTable,
  members: readonly string[],
  name: (code: string) => string,
): { readonly code: string; readonly activities: number }[] {
  return rowsOf(table)
    .filter((row) => members.includes(row.text('provider')))
    .map((row) => ({ code: row.text('provider'), activities: row.count('activities') }))
    .sort((a, b) => b.activities - a.activities || name(a.code).localeCompare(name(b.code)));
}

/** All participations that are reported. */
export function participationsOf(table: DataTable): number {
  return rowsOf(table).reduce((sum, row) => sum + row.count('participations'), 0);
}
