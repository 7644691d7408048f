import { isRightToLeft } from '@libs/vocabulary';
import type { PlotArea } from '../mark.js';
import { MarkShape } from '../marks/mark-shape.js';
import { StateMark } from '../marks/state-mark.js';
import { useI18n } from '../setting.js';
import { fillOf, presenceAxis, type PresenceAxis } from './presence-axis.js';
import type {
  Presence as Series,
  PresenceLine,
  PresenceMeeting,
} from '../../questions/attendance-matrix/series.js';
import styles from './presence.module.css';

export interface PresenceProps {
  readonly plot: PlotArea;
  readonly presence: Series;
}

const GAP = 32;
const PANEL = 230;
const PANEL_HEIGHT = 56;
const SINGLE_HEIGHT = 92;

/** One member on a line of its own, or many as small multiples over the same time. */
export function Presence({ plot, presence }: PresenceProps) {
  const { label, language } = useI18n();
  const { lines, meetings } = presence;
  const single = lines.length === 1;
  const columns = single ? 1 : Math.max(1, Math.floor((plot.width + GAP) / (PANEL + GAP)));
  const panel = (plot.width - GAP * (columns - 1)) / columns;
  const tall = single ? SINGLE_HEIGHT : PANEL_HEIGHT;
  const height = Math.ceil(lines.length / columns) * tall;
  const axis = presenceAxis(meetings, panel);
  const mirrored = isRightToLeft(language);
  const place = (index: number): string => {
    const column = mirrored ? columns - 1 - (index % columns) : index % columns;
    return `translate(${column * (panel + GAP)} ${Math.floor(index / columns) * tall})`;
  };
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      className={mirrored ? styles.mirrored : undefined}
    >
      {lines.map((line, index) => (
        <g key={line.country} transform={place(index)}>
          {!single && (
            <text x={mirrored ? panel : 0} y={14} className={styles.name}>
              {label('country', line.country)}
            </text>
          )}
          <Line
            {...{ line, axis, plot, meetings }}
            width={panel}
            y={single ? 22 : 32}
            first={index * meetings.length}
          />
          {single && <Meetings {...{ axis, meetings }} />}
        </g>
      ))}
    </svg>
  );
}

interface LineProps {
  readonly line: PresenceLine;
  readonly meetings: readonly PresenceMeeting[];
  readonly axis: PresenceAxis;
  readonly plot: PlotArea;
  readonly width: number;
  readonly y: number;
  /** Index of the mark of the line's first meeting. */
  readonly first: number;
}

function Line({ line, meetings, axis, plot, width, y, first }: LineProps) {
  return (
    <>
      <path d={`M0 ${y}H${width}`} className={styles.line} />
      {line.cells.map(({ meeting, state }, index) => {
        const x = axis.x[meetings.findIndex(({ id }) => id === meeting)] ?? 0;
        return (
          <g
            key={meeting}
            transform={`translate(${x} ${y})`}
            onPointerEnter={() => plot.point(first + index)}
            onPointerLeave={() => plot.point(null)}
          >
            <rect x={-12 * axis.scale} y={-14} width={24 * axis.scale} height={28} fill="transparent" />
            <circle r={8 * axis.scale} className={styles.ground} />
            <g transform={`scale(${axis.scale})`}>
              <StateMark state={state} x={0} y={0} />
            </g>
            {plot.active === first + index && <circle r={11} className={styles.ring} />}
          </g>
        );
      })}
    </>
  );
}

/** Under a single line: what each meeting was, and when. */
function Meetings({
  meetings,
  axis,
}: {
  readonly meetings: readonly PresenceMeeting[];
  readonly axis: PresenceAxis;
}) {
  return (
    <>
      {meetings.map(({ id, kind, mode }, index) => (
        <MarkShape
          key={id}
          shape={kind === 'nfp-meeting' ? 'diamond' : 'circle'}
          fill={fillOf(mode)}
          x={axis.x[index] ?? 0}
          y={52}
          size={4.5 * Math.max(0.6, axis.scale)}
          colour="var(--muted)"
        />
      ))}
      {axis.years.map(({ year, x }) => (
        <text key={year} x={x} y={80} className={styles.year}>
          {year}
        </text>
      ))}
    </>
  );
}
