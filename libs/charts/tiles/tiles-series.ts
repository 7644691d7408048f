import type { DataTable } from '@libs/table';
import { rowsOf, sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';

/** Where a member stands in the grid; every tile is alike in size. */
export interface TilePlace {
  readonly code: string;
  readonly row: number;
  readonly column: number;
}

export interface Tile extends TilePlace {
  readonly group: string;
  /** Times named on a published list; null where there is no list to be named on. */
  readonly times: number | null;
  readonly tableRow: number;
}

/** The members of a table in their places. */
export function tilesSeries(table: DataTable, places: readonly TilePlace[]): Tile[] {
  const rows = new Map(rowsOf(table).map((row) => [row.text('country'), row]));
  return places
    .flatMap((place) => {
      const row = rows.get(place.code);
      if (!row) return [];
      const times = row.count('lists') === 0 ? null : row.count('named');
      return [{ ...place, group: row.text('group'), times, tableRow: row.index }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The tiles as marks, walked in two dimensions. */
export function tilesMarks(tiles: readonly Tile[]): Mark[] {
  return tiles.map(({ code, group, times, row, column, tableRow }) => ({
    key: code,
    row: tableRow,
    at: { row, column },
    speech: sentence(times === null ? 'mark.tile-unknown' : 'mark.tile', {
      country: { type: 'country', code },
      group: { type: 'group', code: group },
      ...(times === null ? {} : { named: times }),
    }),
  }));
}

/** The most times that any member is named. */
export function mostOf(tiles: readonly Tile[]): number {
  return Math.max(0, ...tiles.map(({ times }) => times ?? 0));
}
