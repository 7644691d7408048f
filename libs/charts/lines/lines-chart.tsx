import type { Measure, Sentence, SeriesTables } from '../../findings/index.js';
import { lazy, useMemo } from 'react';
import { Frame } from '../frame/frame.js';
import { useSetting } from '../setting.js';
import { EstimateKeys } from './estimate-keys.js';
import { linesSeries, linesTable } from '../../questions/observations/series.js';
import { linesMarks } from './lines-marks.js';

const Lines = lazy(async () => ({ default: (await import('./lines.js')).Lines }));
const DrawnLines = lazy(async () => ({ default: (await import('./drawn-lines.js')).DrawnLines }));

export interface LinesChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The series that is shown, and the same thing measured otherwise where there is such a series. */
  readonly tables: readonly SeriesTables[];
  /** Areas to draw; the first is highlighted. */
  readonly areas: readonly string[];
  /** Areas behind them, as hairlines. */
  readonly context?: readonly string[] | undefined;
  readonly measure: Measure;
  readonly notes?: readonly Sentence[] | undefined;
  readonly height?: number;
}

const none: readonly string[] = [];

/** Some areas over true time, one of them highlighted; modelled and reported series apart. */
export function LinesChart(props: LinesChartProps) {
  const { id, title, subtitle, tables, areas, context = none, measure, notes, height = 400 } = props;
  const Drawing = useSetting().stage === 'server' ? DrawnLines : Lines;
  const series = useMemo(() => linesSeries(tables, areas), [tables, areas]);
  const behind = useMemo(() => linesSeries(tables.slice(0, 1), context), [tables, context]);
  const table = useMemo(() => linesTable(tables, series), [tables, series]);
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      marks={useMemo(() => linesMarks(series, measure), [series, measure])}
      notes={notes}
      height={height}
      legend={<EstimateKeys estimates={series.map(({ estimate }) => estimate)} />}
    >
      {(plot) => <Drawing plot={plot} height={height} series={series} context={behind} measure={measure} />}
    </Frame>
  );
}
