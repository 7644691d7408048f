import { sentence } from '../../findings/index.js';
import type { CountedTile, TilePlace } from '../../questions/counted-tiles.js';
import type { Mark } from '../mark.js';

/** Tiles in the order in which they are walked: row by row. */
export function inRows<Tile extends TilePlace>(tiles: readonly Tile[]): Tile[] {
  return tiles.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** The tiles as marks, walked in two dimensions. */
export function tilesMarks(tiles: readonly CountedTile[]): Mark[] {
  return tiles.map(({ code, group, n, row, column, tableRow }) => ({
    key: code,
    row: tableRow,
    at: { row, column },
    speech: sentence(n === null ? 'mark.tile-unknown' : 'mark.tile', {
      country: { type: 'country', code },
      group: { type: 'group', code: group },
      ...(n === null ? {} : { named: n }),
    }),
  }));
}
