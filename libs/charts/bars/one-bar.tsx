import { formatNumber } from '@libs/table';
import type { PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import { isPartly, type Bar } from '../../questions/activities-by/series.js';
import styles from './bars.module.css';

export interface BarsProps {
  readonly plot: PlotArea;
  readonly bars: readonly Bar[];
}

/** Room for a figure after its bar, in pixels. */
export const END = 56;
/** Narrower than this, a bar's detail is on a line of its own. */
const NARROW = 480;
/** Height of one bar with its words, in a plot of some width. */
export const stepIn = (width: number): number => (width < NARROW ? 70 : 52);

/** Place and figures of a bar, as Recharts gives them to what it draws. */
export interface ShapeProps {
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly payload?: Bar & { readonly index: number };
}

export interface OneBarProps extends ShapeProps {
  readonly plot: PlotArea;
  readonly mirrored: boolean;
  /** Height of one bar with its words. */
  readonly step: number;
}

/** A bar under its name, with what it counts. */
export function OneBar({ y = 0, width = 0, height = 0, payload: bar, plot, mirrored, step }: OneBarProps) {
  const { label, t, language } = useI18n();
  if (!bar) return null;
  const wide = plot.width >= NARROW;
  const top = y + height / 2 - step / 2;
  const middle = top + (wide ? 26 : 44);
  const length = Math.abs(width);
  const start = mirrored ? plot.width : 0;
  const along = (offset: number): number => (mirrored ? start - offset : start + offset);
  const words = bar.label ? label(bar.label.type, bar.label.code) : label('code:missing', 'not-reported');
  const count = (value: number): string => formatNumber(value, 'count', language);
  const range = bar.min === null || bar.max === null ? '' : rangeOf(bar.min, bar.max, count);
  const detail = t(isPartly(bar) ? 'bars.partly' : 'bars.countries', {
    activities: bar.activities,
    reporting: bar.reporting ?? bar.activities,
    min: bar.min ?? 0,
    range,
  });
  return (
    <g
      className={mirrored ? styles.mirrored : undefined}
      onPointerEnter={() => plot.point(bar.index)}
      onPointerLeave={() => plot.point(null)}
    >
      <rect x={0} y={top} width={plot.width} height={step} fill="transparent" />
      <text x={start} y={top + 18} className={styles.name}>
        {words}
        {wide && <tspan className={styles.detail}>{`  ${detail}`}</tspan>}
      </text>
      {!wide && (
        <text x={start} y={top + 36} className={styles.detail}>
          {detail}
        </text>
      )}
      {bar.value === null ? (
        <text x={start} y={middle + 12} className={styles.detail}>
          {label('code:missing', 'not-reported')}
        </text>
      ) : (
        <>
          <rect
            x={mirrored ? start - length : start}
            y={middle}
            width={length}
            height={12}
            className={styles.bar}
          />
          <text x={along(length + 8)} y={middle + 11} className={styles.value}>
            {count(bar.value)}
          </text>
        </>
      )}
      {plot.active === bar.index && (
        <rect x={1} y={top + 2} width={plot.width - 2} height={step - 6} rx={3} className={styles.ring} />
      )}
    </g>
  );
}

function rangeOf(min: number, max: number, count: (value: number) => string): string {
  return min === max ? count(min) : `\u2066${count(min)}–${count(max)}\u2069`;
}
