import type { DataTable } from '@libs/table';
import { Frame } from '../frame/frame.js';
import { useI18n } from '../setting.js';
import { binsTo, stepIn } from './bins.js';
import { mostOf, tilesMarks, tilesSeries, type TilePlace } from './tiles-series.js';
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
  const tiles = tilesSeries(table, places);
  const bins = binsTo(mostOf(tiles));
  const unknown = tiles.some(({ times }) => times === null) ? label('code:state', 'unknown') : null;
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
            step: tile.times === null ? null : stepIn(bins, tile.times),
          }))}
        />
      )}
    </Frame>
  );
}
