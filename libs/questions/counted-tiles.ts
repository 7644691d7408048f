import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from '../findings/index.js';

/** Where a member is in the grid; every tile is alike in size. */
export interface TilePlace {
  readonly code: string;
  readonly row: number;
  readonly column: number;
}

/** Something counted of a member, in its place. */
export interface CountedTile extends TilePlace {
  readonly group: string;
  /** Null where nobody knows. */
  readonly n: number | null;
  readonly tableRow: number;
}

/** The members of a table in their places; one that the table does not have has no tile. */
export function countedTiles(
  table: DataTable,
  places: readonly TilePlace[],
  count: (row: Row) => number | null,
): CountedTile[] {
  const rows = new Map(rowsOf(table).map((row) => [row.text('country'), row]));
  return places.flatMap(({ code, row: line, column }) => {
    const row = rows.get(code);
    if (row === undefined) return [];
    return [{ code, row: line, column, group: row.text('group'), n: count(row), tableRow: row.index }];
  });
}

/** The most that is counted of any member. */
export function mostOf(tiles: readonly CountedTile[]): number {
  return Math.max(0, ...tiles.map(({ n }) => n ?? 0));
}
