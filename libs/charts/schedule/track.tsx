import { MarkShape, type Fill } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import { StatusBar } from '../statuses/status-bar.js';
import type { ScheduleAxis } from './schedule-axis.js';
import type { ScheduleArea, ScheduleBar } from '../../questions/plan-activities/series.js';
import styles from './track.module.css';

interface TrackProps {
  readonly bar: ScheduleBar;
  readonly axis: ScheduleAxis;
  /** Top of the bar. */
  readonly y: number;
}

const HEIGHT = 14;
/** A bar of few days is drawn as wide as this, so that it is seen. */
const MIN = 7;
/** Room that the outcome mark and its words need. */
const OUTCOME = 76;

/** An activity as a bar at its true dates, with its outcome at the end. */
export function Track({ bar, axis, y }: TrackProps) {
  const { t } = useI18n();
  const start = axis.at(bar.start);
  const end = bar.end === null ? start + MIN * 2 : axis.at(bar.end);
  const width = Math.max(MIN, end - start);
  const after = Math.max(start + width + (bar.end === null ? 24 : 14), 12);
  const before = after + OUTCOME > axis.width;
  const x = before ? start - 14 : after;
  return (
    <>
      <StatusBar status={bar.status} x={start} y={y} width={width} height={HEIGHT} open={bar.end === null} />
      {bar.results > 0 && (
        <>
          <MarkShape
            shape="diamond"
            fill={fillOf(bar)}
            colour="var(--ink)"
            x={x}
            y={y + HEIGHT / 2}
            size={4.5}
          />
          <text
            x={before ? x - 10 : x + 10}
            y={y + HEIGHT - 3}
            className={before ? styles.before : styles.after}
          >
            {t('schedule.outcome-of', { reported: bar.reported, results: bar.results })}
          </text>
        </>
      )}
    </>
  );
}

/** The outcome mark fills as the activity's indicators are reported: none, some, all. */
function fillOf({ results, reported }: ScheduleBar): Fill {
  if (reported === 0) return 'hollow';
  return reported < results ? 'half' : 'filled';
}

/** A closed area: the span of its activities, and each of them as a stroke at its start. */
export function Span({
  area,
  axis,
  y,
}: {
  readonly area: ScheduleArea;
  readonly axis: ScheduleAxis;
  readonly y: number;
}) {
  const [from, to] = [axis.at(area.from), Math.max(axis.at(area.to), axis.at(area.from) + MIN)];
  const starts = new Set(area.bars.map(({ start }) => Math.round(axis.at(start) * 2) / 2));
  const strokes = [...starts].map((x) => `M${x} ${y + 2}V${y + HEIGHT - 2}`).join('');
  return (
    <>
      <path
        d={`M${from} ${y}V${y + HEIGHT}M${to} ${y}V${y + HEIGHT}M${from} ${y + HEIGHT / 2}H${to}`}
        className={styles.span}
      />
      <path d={strokes} className={styles.stroke} />
    </>
  );
}
