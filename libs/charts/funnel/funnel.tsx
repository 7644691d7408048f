import { isRightToLeft } from '@libs/vocabulary';
import type { PlotArea } from '../mark.js';
import { groupMark } from '../marks/group-marks.js';
import { MarkShape } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import { HEAD, layoutOf, LINE } from './funnel-layout.js';
import type { FunnelBar, FunnelPanel } from '../../questions/cooperation-funnel/series.js';
import styles from './funnel.module.css';

export interface FunnelProps {
  readonly plot: PlotArea;
  readonly panels: readonly FunnelPanel[];
}

/** Small multiples on one scale: the steps of a need as bars under each other, each with its part of the step before. */
export function Funnel({ plot, panels }: FunnelProps) {
  const { language, label } = useI18n();
  const mirrored = isRightToLeft(language);
  const layout = layoutOf(panels, plot.width);
  return (
    <svg
      width={plot.width}
      height={layout.height}
      viewBox={`0 0 ${plot.width} ${layout.height}`}
      aria-hidden="true"
      className={mirrored ? styles.mirrored : undefined}
    >
      {panels.map(({ group, bars }, index) => {
        const { x, y } = layout.place(index, mirrored);
        const along = (offset: number): number => (mirrored ? layout.panel - offset : offset);
        return (
          <g key={group} transform={`translate(${x} ${y})`}>
            <MarkShape {...groupMark(group)} fill="filled" x={along(6)} y={11} size={5} />
            <text x={along(18)} y={16} className={styles.group}>
              {label('group', group)}
            </text>
            {bars.map((bar, line) => (
              <Bar
                key={bar.step}
                {...{ bar, plot, along, mirrored }}
                index={index * bars.length + line}
                top={HEAD + line * LINE}
                length={bar.n * layout.scale}
                width={layout.panel}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

interface BarProps {
  readonly bar: FunnelBar;
  readonly index: number;
  readonly plot: PlotArea;
  readonly top: number;
  readonly length: number;
  readonly width: number;
  readonly along: (offset: number) => number;
  readonly mirrored: boolean;
}

function Bar({ bar, index, plot, top, length, width, along, mirrored }: BarProps) {
  const { t, label } = useI18n();
  return (
    <g onPointerEnter={() => plot.point(index)} onPointerLeave={() => plot.point(null)}>
      <rect x={0} y={top} width={width} height={LINE} fill="transparent" />
      <text x={along(0)} y={top + 16} className={styles.step}>
        {label('code:funnel-step', bar.step)}
      </text>
      <rect
        x={mirrored ? width - length : 0}
        y={top + 22}
        width={Math.max(length, 1)}
        height={14}
        style={{ fill: groupMark(bar.group).colour }}
      />
      <text x={along(length + 8)} y={top + 34} className={styles.figure}>
        {bar.of === null ? bar.n : t('funnel.of', { n: bar.n, of: bar.of })}
      </text>
      {plot.active === index && (
        <rect x={-4} y={top + 1} width={width + 6} height={LINE - 4} rx={3} className={styles.ring} />
      )}
    </g>
  );
}
