import { isRightToLeft } from '@libs/vocabulary';
import type { PlotArea } from '../mark.js';
import { groupMark } from '../marks/group-marks.js';
import { MarkShape } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import { points, type IntervalBand, type IntervalRow } from '../../questions/engagement/series.js';
import styles from './intervals.module.css';

export interface IntervalsProps {
  readonly plot: PlotArea;
  readonly bands: readonly IntervalBand[];
}

const LINE = 24;
const HEAD = 40;
const VALUE = 44;

/** A line a member: what the unknown leaves open, the interval of other methods, and the score. */
export function Intervals({ plot, bands }: IntervalsProps) {
  const { t, language } = useI18n();
  const mirrored = isRightToLeft(language);
  const names = plot.width < 560 ? 120 : 200;
  const along = (offset: number): number => (mirrored ? plot.width - offset : offset);
  const at = (share: number): number => along(names + share * (plot.width - names - VALUE - 8));
  const tops = bands.map((_, index) =>
    bands.slice(0, index).reduce((sum, { rows }) => sum + HEAD + rows.length * LINE, 0),
  );
  const height = bands.reduce((sum, { rows }) => sum + HEAD + rows.length * LINE, 0) + 24;
  const before = bands.map((_, index) =>
    bands.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0),
  );
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      className={mirrored ? styles.mirrored : undefined}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <g key={tick}>
          <path d={`M${at(tick)} ${HEAD}V${height - 20}`} className={styles.grid} />
          <text x={at(tick)} y={height - 4} className={styles.tick}>
            {points(tick)}
          </text>
        </g>
      ))}
      {bands.map(({ band, rows }, place) => (
        <g key={band} transform={`translate(0 ${tops[place]})`}>
          <text x={along(0)} y={28} className={styles.band}>
            {bands.length === 1 && rows.length > 1
              ? t('intervals.no-bands', { n: rows.length })
              : t('intervals.band', { band, n: rows.length })}
          </text>
          {rows.map((row, index) => (
            <g
              key={row.country}
              transform={`translate(0 ${HEAD + index * LINE})`}
              onPointerEnter={() => plot.point((before[place] ?? 0) + index)}
              onPointerLeave={() => plot.point(null)}
            >
              <rect
                width={plot.width}
                height={LINE}
                className={plot.active === (before[place] ?? 0) + index ? styles.active : styles.ground}
              />
              <Line row={row} at={at} along={along} width={plot.width} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

interface LineProps {
  readonly row: IntervalRow;
  readonly at: (share: number) => number;
  readonly along: (offset: number) => number;
  readonly width: number;
}

function Line({ row, at, along, width }: LineProps) {
  const { label } = useI18n();
  const { colour, shape } = groupMark(row.group);
  const middle = LINE / 2;
  const moved = Math.abs(row.score - row.declared) >= 0.005;
  return (
    <>
      <text x={along(0)} y={middle + 5} className={styles.name}>
        {label('country', row.country)}
      </text>
      <path d={`M${at(row.spreadLow)} ${middle}H${at(row.spreadHigh)}`} className={styles.spread} />
      <path d={`M${at(row.low)} ${middle}H${at(row.high)}`} className={styles.bounds} />
      {moved && (
        <MarkShape
          shape={shape}
          fill="hollow"
          colour="var(--edge)"
          x={at(row.declared)}
          y={middle}
          size={4}
        />
      )}
      <MarkShape shape={shape} fill="filled" colour={colour} x={at(row.score)} y={middle} size={5} />
      <text x={along(width)} y={middle + 5} className={styles.value}>
        {points(row.score)}
      </text>
    </>
  );
}
