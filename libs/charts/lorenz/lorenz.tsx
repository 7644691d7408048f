import { isRightToLeft } from '@libs/vocabulary';
import { formatNumber } from '@libs/table';
import type { PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import type { LorenzSeries } from '../../questions/delegation-sizes/series.js';
import styles from './lorenz.module.css';

export interface LorenzProps {
  readonly plot: PlotArea;
  readonly series: LorenzSeries;
}

const VALUES = 48;
const HEAD = 24;
const FOOT = 44;
const SIDE = 24;
const LARGEST = 380;

/** A square of shares: the further a curve hangs below the even line, the fewer delegations make up the meeting. */
export function Lorenz({ plot, series }: LorenzProps) {
  const { t, language } = useI18n();
  const mirrored = isRightToLeft(language);
  const size = Math.min(LARGEST, plot.width - VALUES - SIDE);
  const x = (share: number): number => {
    const along = VALUES + share * size;
    return mirrored ? plot.width - along : along;
  };
  const y = (share: number): number => HEAD + (1 - share) * size;
  const path = (points: readonly (readonly [number, number])[]): string =>
    points.map(([across, up], index) => `${index === 0 ? 'M' : 'L'}${x(across)} ${y(up)}`).join('');
  const { points } = series.all;
  const here = plot.active === null ? undefined : points[plot.active + 1];
  return (
    <svg
      width={plot.width}
      height={HEAD + size + FOOT}
      viewBox={`0 0 ${plot.width} ${HEAD + size + FOOT}`}
      aria-hidden="true"
      className={`${styles.plot} ${mirrored ? styles.mirrored : ''}`}
    >
      <text x={x(0) + (mirrored ? VALUES : -VALUES)} y={12} className={styles.name}>
        {t('lorenz.representatives')}
      </text>
      <text x={x(1)} y={HEAD + size + 38} className={styles.far}>
        {t('lorenz.members')}
      </text>
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <g key={tick}>
          <path d={`M${x(0)} ${y(tick)}H${x(1)}`} className={styles.grid} />
          <text x={x(0) + (mirrored ? 8 : -8)} y={y(tick) + 4} className={styles.value}>
            {formatNumber(tick * 100, 'count', language)}
          </text>
          <path d={`M${x(tick)} ${y(0)}v5`} className={styles.axis} />
          <text x={x(tick)} y={HEAD + size + 20} className={styles.tick}>
            {formatNumber(tick * 100, 'count', language)}
          </text>
        </g>
      ))}
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} className={styles.even} />
      <path d={path(series.all.points)} className={styles.all} />
      <path d={path(series.came.points)} className={styles.came} />
      {points.slice(1).map(([across], index) => (
        <rect
          key={across}
          x={Math.min(x(across), x(points[index]?.[0] ?? 0))}
          y={HEAD}
          width={size / (points.length - 1)}
          height={size}
          fill="transparent"
          onPointerEnter={() => plot.point(index)}
          onPointerLeave={() => plot.point(null)}
        />
      ))}
      {here && <circle cx={x(here[0])} cy={y(here[1])} r={5} className={styles.active} />}
    </svg>
  );
}
