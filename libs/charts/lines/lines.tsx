import { isRightToLeft } from '@libs/vocabulary';
import { formatNumber } from '@libs/table';
import type { PointerEvent } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useI18n } from '../setting.js';
import { LineLabels } from './line-labels.js';
import { LineMarks } from './line-marks.js';
import { pathOf } from './line-path.js';
import type { LinesAxis } from './lines-axis.js';
import { layoutOf, ROOM, type LinesProps } from './lines-layout.js';
import type { LineSeries } from '../../questions/observations/series.js';
import { dashOf, lineStyle } from './line-style.js';
import styles from './lines.module.css';

/** Series over true time, named at their ends. A gap stays a gap; no line joins modelled and reported values. */
export function Lines({ plot, height, series, context, measure }: LinesProps) {
  const i18n = useI18n();
  const { language } = i18n;
  const mirrored = isRightToLeft(language);
  const { box, axis } = layoutOf({ plot, height, series, context, measure }, i18n);
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const data = rowsByYear(series, years);
  return (
    <LineChart
      width={plot.width}
      height={height}
      data={data}
      margin={{ top: ROOM.top, bottom: 0, left: mirrored ? ROOM.end : 0, right: mirrored ? 0 : ROOM.end }}
      accessibilityLayer={false}
      className={styles.chart ?? ''}
      onMouseLeave={() => plot.point(null)}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        type="number"
        dataKey="year"
        domain={[axis.from, axis.to]}
        ticks={[...axis.years]}
        interval={0}
        height={ROOM.years}
        tickMargin={6}
        allowDataOverflow
      />
      <YAxis
        type="number"
        domain={[axis.low, axis.high]}
        ticks={[...axis.ticks]}
        interval={0}
        width={ROOM.values}
        orientation={mirrored ? 'right' : 'left'}
        axisLine={false}
        tickLine={false}
        allowDataOverflow
        tickFormatter={(value: number) => formatNumber(value, 'compact', language)}
      />
      {axis.low < 0 && axis.high > 0 && <ReferenceLine y={0} className={styles.zero ?? ''} />}
      <path d={context.map((one) => pathOf(one, axis)).join('')} className={styles.context} />
      {series.map((one) => (
        <Line
          key={one.key}
          dataKey={one.key}
          type="linear"
          dot={false}
          activeDot={false}
          connectNulls={false}
          isAnimationActive={false}
          stroke={lineStyle(one.area, one.highlighted).colour}
          strokeWidth={one.highlighted ? 2.5 : 1.5}
          strokeDasharray={dashOf(one) ?? 'none'}
        />
      ))}
      <LineMarks series={series} axis={axis} active={plot.active} />
      <LineLabels series={series} axis={axis} box={box} measure={measure} />
      <rect
        x={box.left}
        y={0}
        width={Math.max(0, box.right - box.left)}
        height={box.bottom}
        fill="transparent"
        onPointerMove={(event) => plot.point(nearest(event, series, axis))}
        onPointerLeave={() => plot.point(null)}
      />
    </LineChart>
  );
}

function rowsByYear(
  series: readonly LineSeries[],
  years: readonly number[],
): Record<string, number | null>[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const values = series.map(
    ({ key, points }) => [key, new Map(points.map(({ year, value }) => [year, value]))] as const,
  );
  return all.map((year) => ({
    year,
    ...Object.fromEntries(values.map(([key, byYear]) => [key, byYear.get(year) ?? null])),
  }));
}

/** The mark closest to the pointer; marks are in the order of series and years. */
function nearest(
  event: PointerEvent<SVGElement>,
  series: readonly LineSeries[],
  { x, y }: LinesAxis,
): number | null {
  const svg = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
  if (!svg) return null;
  const at = { x: event.clientX - svg.left, y: event.clientY - svg.top };
  const distances = series.flatMap(({ points }) =>
    points.map(({ year, value }) => Math.hypot(x(year) - at.x, y(value) - at.y)),
  );
  const closest = Math.min(...distances);
  return closest < 60 ? distances.indexOf(closest) : null;
}
