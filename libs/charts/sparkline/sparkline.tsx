import { isRightToLeft } from '@libs/vocabulary';
import { figureText, unitWords } from '../../findings/index.js';
import type { PlotArea } from '../mark.js';
import { groupMark } from '../marks/group-marks.js';
import { useI18n } from '../setting.js';
import { axisEnd } from '../../questions/profile/series.js';
import type { Run, SparkPanel } from '../../questions/profile/series.js';
import type { SparkMark } from './sparkline-marks.js';
import styles from './sparkline.module.css';

export interface SparklineProps {
  readonly plot: PlotArea;
  readonly panels: readonly SparkPanel[];
  readonly marks: readonly SparkMark[];
  readonly years: readonly [number, number];
  readonly group: string;
}

const GAP = 36;
const PANEL = 260;
const HEAD = 44;
const TALL = 190;
const FOOT = 34;
/** Room beside the lines for the ends of the axis. */
const SIDE = 56;

/** Small multiples over one time axis, each from zero to a round value of its own. */
export function Sparkline({ plot, panels, marks, years, group }: SparklineProps) {
  const { language } = useI18n();
  const mirrored = isRightToLeft(language);
  const columns = Math.max(1, Math.min(3, Math.floor((plot.width + GAP) / (PANEL + GAP))));
  const width = (plot.width - GAP * (columns - 1)) / columns;
  const height = Math.ceil(panels.length / columns) * TALL;
  const active = plot.active === null ? undefined : marks[plot.active];
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      className={mirrored ? styles.mirrored : undefined}
    >
      {panels.map((panel, index) => {
        const column = mirrored ? columns - 1 - (index % columns) : index % columns;
        return (
          <g
            key={`${panel.indicator} ${panel.sex}`}
            transform={`translate(${column * (width + GAP)} ${Math.floor(index / columns) * TALL})`}
            onPointerMove={(event) =>
              plot.point(nearest(event.clientX - event.currentTarget.getBoundingClientRect().left, index))
            }
            onPointerLeave={() => plot.point(null)}
          >
            <rect width={width} height={TALL - 8} fill="transparent" />
            <Panel
              {...{ panel, width, mirrored, years, group }}
              cursor={active?.panel === index ? active.year : null}
            />
          </g>
        );
      })}
    </svg>
  );

  /** The mark of a panel whose year is closest to a place in it. */
  function nearest(x: number, panel: number): number | null {
    const [first, last] = years;
    const start = mirrored ? 0 : SIDE;
    const year = first + ((x - start) / (width - SIDE)) * (last - first);
    let best: { index: number; far: number } | null = null;
    for (const [index, mark] of marks.entries()) {
      const far = Math.abs(mark.year - year);
      if (mark.panel === panel && (best === null || far < best.far)) best = { index, far };
    }
    return best?.index ?? null;
  }
}

interface PanelProps {
  readonly panel: SparkPanel;
  readonly width: number;
  readonly mirrored: boolean;
  readonly years: readonly [number, number];
  readonly group: string;
  /** The year that the reader is at. */
  readonly cursor: number | null;
}

function Panel({ panel, width, mirrored, years, group, cursor }: PanelProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const { indicator, sex, measure, modelled, ends } = panel;
  const [low, high] = [Math.min(0, ends[0]), axisEnd(ends[1], measure)];
  const [first, last] = years;
  const start = mirrored ? 0 : SIDE;
  const bottom = TALL - FOOT;
  const x = (year: number): number => start + ((year - first) / Math.max(1, last - first)) * (width - SIDE);
  const y = (value: number): number => bottom - ((value - low) / (high - low || 1)) * (bottom - HEAD - 8);
  const side = mirrored ? width : 0;
  const labels = mirrored ? width - SIDE + 8 : SIDE - 8;
  const dashes = modelled ? '4 2.5' : undefined;
  const draw = (runs: readonly Run[], style: string | undefined, colour?: string) =>
    runs.map((run) => (
      <path
        key={run[0]?.year}
        d={pathOf(run, x, y)}
        className={style}
        style={{ stroke: colour }}
        strokeDasharray={dashes}
      />
    ));
  return (
    <>
      <text x={side} y={14} className={styles.name}>
        {t('strip.measure', { indicator: label('indicator', indicator), sex })}
      </text>
      <text x={side} y={31} className={styles.detail}>
        {unitWords(panel.unit, i18n)}
      </text>
      {[high, low].map((end) => (
        <g key={end}>
          <path d={`M${start} ${y(end)}h${width - SIDE}`} className={styles.line} />
          <text x={labels} y={y(end) + 4} className={styles.end}>
            {figureText(end, measure, i18n)}
          </text>
        </g>
      ))}
      {cursor !== null && <path d={`M${x(cursor)} ${HEAD}V${bottom}`} className={styles.cursor} />}
      {draw(panel.network, styles.network)}
      {draw(panel.group, styles.group, groupMark(group).colour)}
      {draw(panel.own, styles.own)}
      <text x={x(first)} y={bottom + 18} className={styles.from}>
        {first}
      </text>
      <text x={x(last)} y={bottom + 18} className={styles.to}>
        {last}
      </text>
    </>
  );
}

/** A run as a line; a value without neighbours is a dot. */
function pathOf(run: Run, x: (year: number) => number, y: (value: number) => number): string {
  const points = run.map(({ year, value }) => `${x(year).toFixed(1)} ${y(value).toFixed(1)}`);
  return points.length === 1 ? `M${points[0]}h0.01` : `M${points.join('L')}`;
}
