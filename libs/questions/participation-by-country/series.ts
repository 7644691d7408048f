import type { DataTable } from '@libs/table';
import { rowsOf } from '../../findings/index.js';
import { countedTiles, type CountedTile, type TilePlace } from '../counted-tiles.js';

/** How often each member is named on a published list; nobody knows where there is no list to be named on. */
export function tilesSeries(table: DataTable, places: readonly TilePlace[]): CountedTile[] {
  return countedTiles(table, places, (row) => (row.count('lists') === 0 ? null : row.number('named')));
}

/** Members that any list names, of those in the group. */
export interface NamedOfGroup {
  readonly group: string;
  readonly named: number;
  readonly of: number;
}

/** How many members of each group any list names, in the order of the groups. */
export function namedByGroup(table: DataTable): NamedOfGroup[] {
  const rows = rowsOf(table);
  return ['arab', 'asian', 'african'].flatMap((group) => {
    const own = rows.filter((row) => row.text('group') === group);
    const named = own.filter((row) => row.count('named') > 0).length;
    return own.length === 0 ? [] : [{ group, named, of: own.length }];
  });
}
