import type { DataTable } from '@libs/table';
import { countedTiles, type CountedTile, type TilePlace } from '../counted-tiles.js';

/** In how many activities each member is named as a beneficiary; on no list is unknown, not none. */
export function beneficiaryTiles(table: DataTable, places: readonly TilePlace[]): CountedTile[] {
  return countedTiles(table, places, (row) => row.number('beneficiary'));
}
