import type { DataTable } from '@libs/table';
import { Frame } from '../frame/frame.js';
import { useI18n } from '../setting.js';
import { binsTo, stepIn } from '@libs/rules';
import { tilesSeries } from '../../questions/participation-by-country/series.js';
import { mostOf, type TilePlace } from '../../questions/counted-tiles.js';
import { inRows, tilesMarks } from './tiles-marks.js';
import { TileKeys } from './tile-keys.js';
import { Tiles } from './tiles.js';

export interface TilesChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  readonly places: readonly TilePlace[];
}

/** How often each member is named on a published list: a count in a grid of equal tiles. */
export function TilesChart({ id, title, subtitle, table, places }: TilesChartProps) {
  const { label } = useI18n();
  const tiles = inRows(tilesSeries(table, places));
  const bins = binsTo(mostOf(tiles));
  const unknown = tiles.some(({ n }) => n === null) ? label('code:state', 'unknown') : null;
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      marks={tilesMarks(tiles)}
      height={200}
      legend={<TileKeys bins={bins} unknown={unknown} />}
    >
      {(plot) => (
        <Tiles
          plot={plot}
          tiles={tiles.map((tile) => ({
            ...tile,
            step: tile.n === null ? null : stepIn(bins, tile.n),
          }))}
        />
      )}
    </Frame>
  );
}
