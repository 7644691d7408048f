import type { DataTable } from '@libs/table';
import { lazy } from 'react';
import { Frame } from '../frame/frame.js';
import { useSetting } from '../setting.js';
import { barsSeries, type BarDimension } from '../../questions/activities-by/series.js';
import { barsMarks } from './bars-marks.js';

const Bars = lazy(async () => ({ default: (await import('./bars.js')).Bars }));
const DrawnBars = lazy(async () => ({ default: (await import('./drawn-bars.js')).DrawnBars }));

export interface BarsChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  readonly by: BarDimension;
}

/** Participations in activities by one dimension, as horizontal bars. */
export function BarsChart({ id, title, subtitle, table, by }: BarsChartProps) {
  const Drawing = useSetting().stage === 'server' ? DrawnBars : Bars;
  const bars = barsSeries(table, by);
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      marks={barsMarks(bars)}
      height={bars.length * 52}
    >
      {(plot) => <Drawing plot={plot} bars={bars} />}
    </Frame>
  );
}
