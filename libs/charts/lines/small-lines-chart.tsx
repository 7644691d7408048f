import type { DataTable } from '@libs/table';
import type { Sentence } from '../../findings/index.js';
import { lazy } from 'react';
import { Frame } from '../frame/frame.js';
import { EstimateKeys } from './estimate-keys.js';
import { columnsIn, heightOf } from './small-layout.js';
import { smallTable, type Panel } from '../../questions/observations/series.js';
import { smallMarks } from './small-marks.js';

const SmallLines = lazy(async () => ({ default: (await import('./small-lines.js')).SmallLines }));

export interface SmallLinesChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly panels: readonly Panel[];
  /** The answers that the panels are drawn from, for sources and date. */
  readonly tables: readonly DataTable[];
  readonly notes?: readonly Sentence[] | undefined;
}

/** Several series in one frame, for the same areas. */
export function SmallLinesChart({ id, title, subtitle, panels, tables, notes = [] }: SmallLinesChartProps) {
  const columns = columnsIn(typeof window === 'undefined' ? 1200 : Math.min(window.innerWidth - 40, 1120));
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={smallTable(panels, tables)}
      marks={smallMarks(panels, columns)}
      height={heightOf(panels.length, columns)}
      notes={notes}
      legend={
        <EstimateKeys estimates={panels.flatMap(({ series }) => series.map(({ estimate }) => estimate))} />
      }
    >
      {(plot) => <SmallLines plot={plot} panels={panels} />}
    </Frame>
  );
}
