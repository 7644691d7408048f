import { isRightToLeft } from '@libs/vocabulary';
import { formatNumber } from '@libs/table';
import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { useI18n } from '../setting.js';
import styles from './timeline.module.css';
import { axisOf, ROOM } from './time-axis.js';
import { DotMark, Limit, type ShapeProps, type TimelineProps } from './timeline-marks.js';

/** Figures of single meetings at their true dates: dots on stems, never joined, for no two meetings are alike. */
export function Timeline({ plot, height, dots, unit, limit, ticks }: TimelineProps) {
  const i18n = useI18n();
  const mirrored = isRightToLeft(i18n.language);
  const axis = axisOf(dots, plot.width - ROOM.values - ROOM.end, unit);
  const top = Math.max(limit ?? 0, ...ticks);
  return (
    <ScatterChart
      width={plot.width}
      height={height}
      margin={{ top: ROOM.top, bottom: 0, left: mirrored ? ROOM.end : 0, right: mirrored ? 0 : ROOM.end }}
      accessibilityLayer={false}
      className={styles.chart ?? ''}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        type="number"
        dataKey="time"
        domain={[axis.from, axis.to]}
        ticks={axis.ticks.map(({ time }) => time)}
        tickFormatter={(time: number) => axis.ticks.find((tick) => tick.time === time)?.year ?? ''}
        interval={0}
        height={ROOM.years}
        tickMargin={6}
      />
      <YAxis
        type="number"
        dataKey="value"
        domain={[0, top]}
        ticks={[...ticks]}
        interval={0}
        width={ROOM.values}
        orientation={mirrored ? 'right' : 'left'}
        axisLine={false}
        tickLine={false}
        tickFormatter={(value: number) => formatNumber(value, 'count', i18n.language)}
      />
      {limit !== null && (
        <ReferenceLine
          y={limit}
          label={<Limit words={i18n.t('timeline.limit', { n: limit })} mirrored={mirrored} />}
        />
      )}
      <Scatter
        data={[...dots]}
        isAnimationActive={false}
        shape={(props: ShapeProps) => <DotMark {...props} {...{ plot, axis, unit, height }} />}
      />
    </ScatterChart>
  );
}
