import { formatNumber, type DataTable } from '@libs/table';
import { type Measure, type Sentence } from '../../findings/index.js';
import { useMemo } from 'react';
import { Frame } from '../frame/frame.js';
import { useI18n } from '../setting.js';
import { valuesAt, yearTable, type Member, type When } from '../../questions/observations/series.js';
import type { TilePlace } from '../../questions/counted-tiles.js';
import { Tiles } from './tiles.js';
import { stepOf, valueBins } from '@libs/rules';
import { ValueKeys } from './value-keys.js';
import { valueMarks, valueTiles } from './value-marks.js';

export interface ValueTilesChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Areas by year. */
  readonly table: DataTable;
  readonly when: When;
  readonly places: readonly (Member & TilePlace)[];
  readonly measure: Measure;
  /** The member that the reader looks at. */
  readonly own: string | null;
  readonly notes?: readonly Sentence[] | undefined;
}

/** An indicator at one time: members as equal tiles, coloured by bins that hold for every year. */
export function ValueTilesChart(props: ValueTilesChartProps) {
  const { id, title, subtitle, table, when, places, measure, own, notes = [] } = props;
  const { language, t } = useI18n();
  const bins = useMemo(() => valueBins(numbersOf(table)), [table]);
  const values = useMemo(() => valuesAt(table, when, places), [table, when, places]);
  const tiles = useMemo(() => valueTiles(values, places), [values, places]);
  const known = values.filter(({ value }) => value !== null).length;
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={useMemo(() => yearTable(table, values), [table, values])}
      marks={useMemo(() => valueMarks(tiles, measure), [tiles, measure])}
      height={200}
      notes={notes}
      coverage={t('k-of-n-members', { k: known, n: values.length })}
      legend={<ValueKeys bins={bins} unknown={known < values.length} />}
    >
      {(plot) => (
        <Tiles
          plot={plot}
          tiles={tiles.map((tile) => ({
            ...tile,
            step: tile.value === null ? null : stepOf(bins, tile.value),
            figure:
              tile.value === null
                ? undefined
                : formatNumber(tile.value, Math.abs(tile.value) < 1_000 ? 'value' : 'compact', language),
            year: when === 'latest' && tile.year !== null ? String(tile.year) : undefined,
            dashed: tile.estimate === 'modelled' && tile.value !== null,
            own: tile.code === own,
          }))}
        />
      )}
    </Frame>
  );
}

/** Every value of a member in any year. */
function numbersOf(table: DataTable): number[] {
  const kinds = table.cells[table.columns.findIndex(({ name }) => name === 'kind')] ?? [];
  return table.cells.flatMap((column) =>
    column.filter((cell, row): cell is number => typeof cell === 'number' && kinds[row] === 'member'),
  );
}
