import type { PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import { ScheduleRows } from './schedule-rows.js';
import { scheduleAxis } from './schedule-axis.js';
import { areaKey, type ScheduleLine } from './schedule-lines.js';
import styles from './schedule.module.css';
import { SCALE, TimeLines, TimeScale } from './time-scale.js';
import { Span } from './track.js';
import { areaText, countText } from './schedule-text.js';

export interface ScheduleProps {
  readonly plot: PlotArea;
  readonly lines: readonly ScheduleLine[];
  readonly span: { readonly from: number; readonly to: number };
  /** Null where today lies outside the span. */
  readonly today: number | null;
  readonly onFold: (area: string) => void;
  readonly onMore: (area: string) => void;
  readonly onOpen: (activity: string) => void;
}

/** Narrower than this, the time axis is left out and the plan is a list by area. */
const NARROW = 640;

/** Areas and their activities in rows, their bars on one axis of time; each area folds, each activity opens. */
export function Schedule({ plot, lines, span, today, onFold, onMore, onOpen }: ScheduleProps) {
  const i18n = useI18n();
  const wide = plot.width >= NARROW;
  const names = Math.round(plot.width * 0.44);
  const axis = wide ? scheduleAxis(span, plot.width - names - 8) : null;
  const marks = markPlaces(lines);
  return (
    <div>
      {axis && (
        <div className={styles.head}>
          <svg width={axis.width} height={SCALE} viewBox={`0 0 ${axis.width} ${SCALE}`} aria-hidden="true">
            <TimeScale axis={axis} today={today} />
          </svg>
        </div>
      )}
      <div className={styles.body}>
        {axis && (
          <svg className={styles.lines} width={axis.width} aria-hidden="true">
            <TimeLines axis={axis} height={100_000} today={today} />
          </svg>
        )}
        {lines.map((line, place) => {
          if (line.kind !== 'area') return null;
          const key = areaKey(line.area);
          const mark = marks[place] ?? 0;
          return (
            <section key={key}>
              <h3 className={plot.active === mark ? styles.activeArea : styles.area}>
                <button type="button" aria-expanded={line.open} onClick={() => onFold(key)}>
                  <span>{areaText(line.area, i18n)}</span>
                  <span className={styles.counts}>{countText(line.area, i18n)}</span>
                </button>
                {axis && !line.open && line.area.bars.length > 0 && (
                  <svg width={axis.width} height={28} aria-hidden="true">
                    <Span area={line.area} axis={axis} y={8} />
                  </svg>
                )}
              </h3>
              {line.open && (
                <ScheduleRows
                  {...{ plot, axis, onOpen }}
                  lines={rowsUnder(lines, place)}
                  first={mark + 1}
                  onMore={() => onMore(key)}
                />
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}

/** The mark of each line; a line of the rest has none. */
function markPlaces(lines: readonly ScheduleLine[]): number[] {
  let next = 0;
  return lines.map(({ kind }) => (kind === 'more' ? -1 : next++));
}

/** The lines that follow an area's head, up to the next head. */
function rowsUnder(lines: readonly ScheduleLine[], head: number): readonly ScheduleLine[] {
  const rest = lines.slice(head + 1);
  const end = rest.findIndex(({ kind }) => kind === 'area');
  return end === -1 ? rest : rest.slice(0, end);
}
