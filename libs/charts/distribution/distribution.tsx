import { isRightToLeft } from '@libs/vocabulary';
import { formatNumber } from '@libs/table';
import { figureText, type Measure } from '../../findings/index.js';
import { roundTicks } from '../lines/lines-axis.js';
import { lineStyle } from '../lines/line-style.js';
import type { PlotArea } from '../mark.js';
import { MarkShape } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import { medianOf, type Dot } from '../../questions/observations/series.js';
import { stacked } from './distribution-marks.js';
import styles from './distribution.module.css';

export interface DistributionProps {
  readonly plot: PlotArea;
  readonly height: number;
  readonly dots: readonly Dot[];
  readonly own: string | null;
  readonly measure: Measure;
}

const SIDE = 28;
const FOOT = 30;
const HEAD = 44;

/** One dot a member on one axis, stacked where they would cover each other; in Arabic the axis grows to the left. */
export function Distribution({ plot, height, dots, own, measure }: DistributionProps) {
  const i18n = useI18n();
  const mirrored = isRightToLeft(i18n.language);
  const ticks = roundTicks(
    dots.map(({ value }) => value),
    Math.max(2, Math.floor(plot.width / 90)),
  );
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (value: number): number => {
    const along = SIDE + ((value - low) / (high - low || 1)) * (plot.width - 2 * SIDE);
    return mirrored ? plot.width - along : along;
  };
  const ground = height - FOOT;
  const size = plot.width < 520 ? 3.5 : 5;
  const levels = stacked(
    dots.map(({ value }) => ((value - low) / (high - low || 1)) * (plot.width - 2 * SIDE)),
    2 * size + 1.5,
  );
  const step = Math.min(2 * size + 2, (ground - HEAD) / Math.max(1, ...levels));
  const y = (level: number): number => ground - size - 4 - level * step;
  const median = medianOf(dots);
  const ownIndex = dots.findIndex(({ area }) => area === own);
  const ownDot = dots[ownIndex];
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      className={`${styles.plot} ${mirrored ? styles.mirrored : ''}`}
    >
      <path d={`M${SIDE / 2} ${ground}H${plot.width - SIDE / 2}`} className={styles.axis} />
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} ${ground}v5`} className={styles.axis} />
          <text x={x(tick)} y={ground + 20} className={styles.tick}>
            {formatNumber(tick, 'compact', i18n.language)}
          </text>
        </g>
      ))}
      {median !== null && (
        <>
          <path d={`M${x(median)} ${HEAD - 8}V${ground}`} className={styles.median} />
          <text
            x={inside(beside(x(median), ownDot && x(ownDot.value)), plot.width)}
            y={HEAD - 14}
            className={styles.medianText}
          >
            {i18n.t('distribution.median', { figure: figureText(median, measure, i18n) })}
          </text>
        </>
      )}
      {dots.map((dot, index) => (
        <g key={dot.area} onPointerEnter={() => plot.point(index)} onPointerLeave={() => plot.point(null)}>
          <circle cx={x(dot.value)} cy={y(levels[index] ?? 0)} r={size + 3} fill="transparent" />
          <MarkShape
            {...(index === ownIndex ? lineStyle(dot.area, true) : lineStyle(dot.group, false))}
            fill={dot.estimate === 'modelled' ? 'hollow' : 'filled'}
            x={x(dot.value)}
            y={y(levels[index] ?? 0)}
            size={index === ownIndex ? size + 1.5 : size - 0.5}
            active={plot.active === index}
          />
        </g>
      ))}
      {ownDot && (
        <>
          <path d={`M${x(ownDot.value)} 20V${y(levels[ownIndex] ?? 0) - size - 4}`} className={styles.stem} />
          <text x={inside(x(ownDot.value), plot.width)} y={14} className={styles.own}>
            {`${i18n.label('area', ownDot.area)} ${figureText(ownDot.value, measure, i18n)}`}
          </text>
        </>
      )}
    </svg>
  );
}

/** The middle of the median's words: moved away from the reader's own where both are close. */
function beside(median: number, own: number | undefined): number {
  if (own === undefined || Math.abs(own - median) > 80) return median;
  return median + (own > median ? -60 : 60);
}

/** The middle of a text that must stay in the plot. */
function inside(x: number, width: number): number {
  return Math.min(Math.max(x, 70), width - 70);
}
