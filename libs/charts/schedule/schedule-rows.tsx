import type { PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import { StatusIcon } from '../statuses/status-bar.js';
import type { ScheduleAxis } from './schedule-axis.js';
import { PAGE, type ScheduleLine } from './schedule-lines.js';
import type { ScheduleBar } from '../../questions/plan-activities/series.js';
import styles from './schedule.module.css';
import { Track } from './track.js';
import { detailText } from './schedule-text.js';

interface ScheduleRowsProps {
  readonly plot: PlotArea;
  /** Null on a narrow screen, where time is written in words. */
  readonly axis: ScheduleAxis | null;
  readonly lines: readonly ScheduleLine[];
  /** Index of the mark of the first activity. */
  readonly first: number;
  readonly onMore: () => void;
  readonly onOpen: (activity: string) => void;
}

/** The activities of an open area; the last line lists more of them. */
export function ScheduleRows({ plot, axis, lines, first, onMore, onOpen }: ScheduleRowsProps) {
  const { t } = useI18n();
  return (
    <ul className={styles.rows}>
      {lines.map((line, place) => {
        if (line.kind === 'bar')
          return (
            <ScheduleRow
              key={line.bar.activity}
              {...{ plot, axis, onOpen }}
              bar={line.bar}
              mark={first + place}
            />
          );
        if (line.kind === 'area') return null;
        return (
          <li key="more" className={styles.more}>
            <button type="button" onClick={onMore}>
              {t('schedule.more', { n: Math.min(PAGE, line.hidden), left: line.hidden })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface ScheduleRowProps {
  readonly plot: PlotArea;
  readonly axis: ScheduleAxis | null;
  readonly bar: ScheduleBar;
  readonly mark: number;
  readonly onOpen: (activity: string) => void;
}

function ScheduleRow({ plot, axis, bar, mark, onOpen }: ScheduleRowProps) {
  const i18n = useI18n();
  const status =
    bar.status === null
      ? i18n.label('code:missing', 'not-reported')
      : i18n.label('code:activity-status', bar.status);
  return (
    <li
      className={plot.active === mark ? styles.activeRow : styles.row}
      onPointerEnter={() => plot.point(mark)}
      onPointerLeave={() => plot.point(null)}
    >
      <button type="button" onClick={() => onOpen(bar.activity)} data-activity={bar.activity}>
        <bdi lang={bar.written ?? undefined} className={styles.title}>
          {bar.title}
        </bdi>
        <span className={styles.detail}>
          {axis === null && (
            <>
              <StatusIcon status={bar.status} /> {`${status} · `}
            </>
          )}
          {detailText(bar, i18n)}
        </span>
      </button>
      {axis && (
        <svg width={axis.width} height={34} role="img" aria-label={status}>
          <Track bar={bar} axis={axis} y={10} />
        </svg>
      )}
    </li>
  );
}
