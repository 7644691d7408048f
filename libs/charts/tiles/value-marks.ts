import { figureOf, sentence, type Measure } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { YearValue } from '../../questions/observations/series.js';
import type { TilePlace } from '../../questions/counted-tiles.js';

export interface ValueTile extends TilePlace, YearValue {
  readonly tableRow: number;
}

/** The members with their values in their places, row by row. */
export function valueTiles(values: readonly YearValue[], places: readonly TilePlace[]): ValueTile[] {
  const rows = new Map(values.map((value, tableRow) => [value.area, { ...value, tableRow }]));
  return places
    .flatMap((place) => {
      const found = rows.get(place.code);
      return found ? [{ ...place, ...found }] : [];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The tiles as marks that say their figure and its year. */
export function valueMarks(tiles: readonly ValueTile[], measure: Measure): Mark[] {
  return tiles.map((tile) => ({
    key: tile.code,
    row: tile.tableRow,
    at: { row: tile.row, column: tile.column },
    speech: speechOf(tile, measure),
  }));
}

/** What is said of a member's value. */
export function speechOf({ area, group, value, year }: YearValue, measure: Measure) {
  const named = { area: { type: 'area', code: area }, group: { type: 'group', code: group } } as const;
  if (value === null || year === null) return sentence('mark.value-none', named);
  return sentence('mark.value', { ...named, figure: figureOf(value, measure), year: String(year) });
}
