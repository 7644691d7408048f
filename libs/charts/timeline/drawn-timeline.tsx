import { isRightToLeft } from '@libs/vocabulary';
import { formatNumber } from '@libs/table';
import { DrawnAxes } from '../frame/drawn-axes.js';
import { DrawnPlot } from '../frame/drawn-plot.js';
import { useI18n } from '../setting.js';
import { axisOf, ROOM } from './time-axis.js';
import { DotMark, Limit, type TimelineProps } from './timeline-marks.js';
import styles from './timeline.module.css';

/** The timeline as the server draws it: see `DrawnAxes`. */
export function DrawnTimeline({ plot, height, dots, unit, limit, ticks }: TimelineProps) {
  const i18n = useI18n();
  const mirrored = isRightToLeft(i18n.language);
  const left = mirrored ? ROOM.end : ROOM.values;
  const right = plot.width - (mirrored ? ROOM.values : ROOM.end);
  const bottom = height - ROOM.years;
  const axis = axisOf(dots, right - left, unit);
  // Where every figure is none, there is no height to divide.
  const highest = Math.max(limit ?? 0, ...ticks) || 1;
  const x = (time: number) => left + ((time - axis.from) / (axis.to - axis.from)) * (right - left);
  const y = (value: number) => bottom - (value / highest) * (bottom - ROOM.top);
  return (
    <DrawnPlot width={plot.width} height={height} className={styles.chart}>
      <DrawnAxes
        {...{ left, right, bottom, mirrored }}
        top={ROOM.top}
        across={axis.ticks.map(({ time, year }) => ({ at: x(time), text: year }))}
        upward={ticks.map((value) => ({ at: y(value), text: formatNumber(value, 'count', i18n.language) }))}
      />
      {limit !== null && (
        <>
          <line x1={left} y1={y(limit)} x2={right} y2={y(limit)} className="recharts-reference-line-line" />
          <Limit
            words={i18n.t('timeline.limit', { n: limit })}
            mirrored={mirrored}
            viewBox={{ x: left, y: y(limit), width: right - left }}
          />
        </>
      )}
      {dots.map((dot) => (
        <DotMark
          key={dot.meeting}
          cx={x(dot.time)}
          cy={y(dot.value ?? 0)}
          payload={dot}
          {...{ plot, axis, unit, height }}
        />
      ))}
    </DrawnPlot>
  );
}
