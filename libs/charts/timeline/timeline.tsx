import { formatNumber } from '@libs/table';
import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { PlotArea } from '../mark.js';
import { MarkShape } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import styles from './timeline.module.css';
import { axisOf, isRoomy, type TimeAxis } from './time-axis.js';
import type { Dot } from './timeline-series.js';

export interface TimelineProps {
  readonly plot: PlotArea;
  readonly height: number;
  /** Dots that carry a figure, in the order of the marks. */
  readonly dots: readonly Dot[];
  readonly unit: 'count' | 'ratio';
  /** The most that there could be, drawn as a line of reference. */
  readonly limit: number | null;
  readonly ticks: readonly number[];
}

const MARGIN = { top: 24, bottom: 0, left: 0, right: 16 };
const AXIS = 32;

/** Figures of single meetings at their true dates: dots on stems, never joined, for no two meetings are alike. */
export function Timeline({ plot, height, dots, unit, limit, ticks }: TimelineProps) {
  const i18n = useI18n();
  const mirrored = i18n.language === 'ar';
  const axis = axisOf(dots, plot.width - AXIS - MARGIN.left - MARGIN.right, unit);
  const top = Math.max(limit ?? 0, ...ticks);
  return (
    <ScatterChart
      width={plot.width}
      height={height}
      margin={mirrored ? { ...MARGIN, left: MARGIN.right, right: MARGIN.left } : MARGIN}
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
        height={28}
        tickMargin={6}
      />
      <YAxis
        type="number"
        dataKey="value"
        domain={[0, top]}
        ticks={[...ticks]}
        interval={0}
        width={AXIS}
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

interface LimitProps {
  readonly words: string;
  readonly mirrored: boolean;
  /** Given by Recharts: the line's place. */
  readonly viewBox?: { readonly x?: number; readonly y?: number; readonly width?: number };
}

function Limit({ words, mirrored, viewBox: { x = 0, y = 0, width = 0 } = {} }: LimitProps) {
  return (
    <text
      x={mirrored ? x + width : x}
      y={y - 7}
      direction={mirrored ? 'rtl' : 'ltr'}
      className={styles.limitText}
    >
      {words}
    </text>
  );
}

/** What Recharts gives to a drawn point. */
interface ShapeProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: Dot;
}

interface DotMarkProps extends ShapeProps {
  readonly plot: PlotArea;
  readonly axis: TimeAxis;
  readonly unit: 'count' | 'ratio';
  readonly height: number;
}

function DotMark({ cx = 0, cy = 0, payload: dot, plot, axis, unit, height }: DotMarkProps) {
  const { language, label } = useI18n();
  if (!dot || dot.value === null) return null;
  const index = axis.order.indexOf(dot.meeting);
  const context =
    dot.mode === 'on-site' && dot.place !== null ? label('place', dot.place) : label('code:mode', dot.mode);
  return (
    <g onPointerEnter={() => plot.point(index)} onPointerLeave={() => plot.point(null)}>
      <path d={`M${cx} ${cy}V${height - 28}`} className={styles.stem} />
      <circle cx={cx} cy={cy} r={18} fill="transparent" />
      <MarkShape
        shape={dot.shape}
        fill={dot.fill}
        x={cx}
        y={cy}
        size={6}
        colour={dot.wider ? 'var(--muted)' : 'var(--network)'}
        active={plot.active === index}
      />
      {axis.labelled.has(dot.meeting) && (
        <text x={cx} y={cy - 14} className={styles.value}>
          {dot.atLeast && '≥ '}
          {formatNumber(dot.value, unit, language)}
          {dot.wider && '*'}
        </text>
      )}
      {isRoomy(axis, dot, context) && (
        <text x={cx + 12} y={cy + 5} className={styles.context}>
          {context}
        </text>
      )}
    </g>
  );
}
