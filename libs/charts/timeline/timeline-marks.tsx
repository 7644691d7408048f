import { formatNumber } from '@libs/table';
import type { PlotArea } from '../mark.js';
import { MarkShape } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import styles from './timeline.module.css';
import { isRoomy, ROOM, type TimeAxis } from './time-axis.js';
import type { Dot } from '../../questions/participation-by-meeting/series.js';

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

export interface LimitProps {
  readonly words: string;
  readonly mirrored: boolean;
  /** The place of the line, which Recharts gives too. */
  readonly viewBox?: { readonly x?: number; readonly y?: number; readonly width?: number };
}

/** What the line of reference is. */
export function Limit({ words, mirrored, viewBox: { x = 0, y = 0, width = 0 } = {} }: LimitProps) {
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

/** Place and meeting of a dot, as Recharts gives them to what it draws. */
export interface ShapeProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: Dot;
}

export interface DotMarkProps extends ShapeProps {
  readonly plot: PlotArea;
  readonly axis: TimeAxis;
  readonly unit: 'count' | 'ratio';
  readonly height: number;
}

/** One meeting: its dot on a stem, with its figure and where it was held as far as there is room. */
export function DotMark({ cx = 0, cy = 0, payload: dot, plot, axis, unit, height }: DotMarkProps) {
  const { language, label } = useI18n();
  if (!dot || dot.value === null) return null;
  const index = axis.order.indexOf(dot.meeting);
  const context =
    dot.mode === 'on-site' && dot.place !== null ? label('place', dot.place) : label('code:mode', dot.mode);
  return (
    <g onPointerEnter={() => plot.point(index)} onPointerLeave={() => plot.point(null)}>
      <path d={`M${cx} ${cy}V${height - ROOM.years}`} className={styles.stem} />
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
