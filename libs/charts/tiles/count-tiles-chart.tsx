import type { DataTable } from '@libs/table';
import { sentence, type Sentence } from '../../findings/index.js';
import { useMemo } from 'react';
import { Frame } from '../frame/frame.js';
import keys from '../marks/key.module.css';
import type { Mark } from '../mark.js';
import { useI18n } from '../setting.js';
import { binsTo, stepIn } from '@libs/rules';
import { Swatch, UnknownKey } from './tile-keys.js';
import { type CountedTile, mostOf } from '../../questions/counted-tiles.js';
import { inRows } from './tiles-marks.js';
import { Tiles } from './tiles.js';

export interface CountTilesChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** One row a member. */
  readonly table: DataTable;
  readonly tiles: readonly CountedTile[];
  /** Key of the message that says a member's count, with `country`, `group` and `n`; with `-unknown` where there is none. */
  readonly speech: 'mark.provided' | 'mark.benefited';
  readonly notes?: readonly Sentence[] | undefined;
}

/** Something counted of each member, as equal tiles. */
export function CountTilesChart({
  id,
  title,
  subtitle,
  table,
  tiles: counted,
  speech,
  notes,
}: CountTilesChartProps) {
  const { t, label } = useI18n();
  const tiles = useMemo(() => inRows(counted), [counted]);
  const unknown = tiles.some(({ n }) => n === null);
  const bins = binsTo(mostOf(tiles));
  const drawn = tiles.some(({ n }) => n === 0) ? bins : bins.filter(({ step }) => step > 0);
  const marks: Mark[] = tiles.map(({ code, group, n, row, column, tableRow }) => ({
    key: code,
    row: tableRow,
    at: { row, column },
    speech: sentence(n === null ? `${speech}-unknown` : speech, {
      country: { type: 'country', code },
      group: { type: 'group', code: group },
      ...(n === null ? {} : { n }),
    }),
  }));
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      marks={marks}
      notes={notes}
      height={200}
      legend={
        <>
          {drawn.map(({ from, to, step }) => (
            <span key={from} className={keys.key}>
              <Swatch fill={step === 0 ? 'var(--surface)' : `var(--bin-${step})`} />
              {from === to ? t('tiles.count', { n: from }) : t('tiles.counts', { from, to })}
            </span>
          ))}
          {unknown && <UnknownKey>{label('code:state', 'unknown')}</UnknownKey>}
        </>
      }
    >
      {(plot) => (
        <Tiles
          plot={plot}
          tiles={tiles.map((tile) => ({ ...tile, step: tile.n === null ? null : stepIn(bins, tile.n) }))}
        />
      )}
    </Frame>
  );
}
