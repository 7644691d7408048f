import { isRightToLeft } from '@libs/vocabulary';
import { formatNumber } from '@libs/table';
import type { PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import { StatusBar } from './status-bar.js';
import type { StatusStack } from '../../questions/plan-progress/series.js';
import styles from './statuses.module.css';

export interface StatusesProps {
  readonly plot: PlotArea;
  readonly stacks: readonly StatusStack[];
  /** Share of the plan's time that is over; null where it is not known. */
  readonly elapsed: number | null;
}

const HEAD = 30;
const STEP = 58;

/** A stack for each area, all of one length, with the time elapsed as a line across them. */
export function Statuses({ plot, stacks, elapsed }: StatusesProps) {
  const { t, label, language } = useI18n();
  const mirrored = isRightToLeft(language);
  const height = HEAD + stacks.length * STEP;
  const place = (share: number): number => (mirrored ? 1 - share : share) * (plot.width - 4) + 2;
  const line = elapsed === null ? null : place(elapsed);
  const nearEnd = line !== null && line > plot.width / 2;
  const marks = stacks.map((_, index) =>
    stacks.slice(0, index).reduce((sum, { parts }) => sum + parts.length, 0),
  );
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      className={mirrored ? styles.mirrored : undefined}
    >
      {stacks.map(({ area, activities, parts }, index) => (
        <g key={area ?? 'none'} transform={`translate(0 ${HEAD + index * STEP})`}>
          <text x={mirrored ? plot.width - 2 : 2} y={12} className={styles.name}>
            {area === null ? t('schedule.no-area') : label('theme', area)}
            <tspan className={styles.detail}>{` · ${t('schedule.activities', { n: activities })}`}</tspan>
          </text>
          {parts.map(({ status, n, from, to }, part) => {
            const [start, end] = [place(from), place(to)].sort((a, b) => a - b);
            const [x, width] = [(start ?? 0) + 1, Math.max(2, (end ?? 0) - (start ?? 0) - 2)];
            const mark = (marks[index] ?? 0) + part;
            return (
              <g key={status} onPointerEnter={() => plot.point(mark)} onPointerLeave={() => plot.point(null)}>
                <StatusBar status={status} x={x} y={20} width={width} height={18} />
                {width > 26 && (
                  <text x={x + width / 2} y={33} className={status === 'done' ? styles.inside : styles.count}>
                    {formatNumber(n, 'count', language)}
                  </text>
                )}
                {plot.active === mark && (
                  <rect x={x - 1} y={17} width={width + 2} height={24} rx={2} className={styles.ring} />
                )}
              </g>
            );
          })}
        </g>
      ))}
      {line !== null && elapsed !== null && (
        <>
          <path d={`M${line} 18V${height - 10}`} className={styles.elapsed} />
          <text
            x={nearEnd ? line + 1 : line - 1}
            y={12}
            className={nearEnd ? styles.wordsBefore : styles.words}
          >
            {t('statuses.elapsed-short', { share: formatNumber(elapsed, 'share', language) })}
          </text>
        </>
      )}
    </svg>
  );
}
