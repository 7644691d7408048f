import { CONVENTIONS } from '@libs/vocabulary';
import { useI18n } from '../setting.js';
import type { ScheduleAxis, ScheduleTick } from './schedule-axis.js';
import styles from './time-scale.module.css';

interface TimeScaleProps {
  readonly axis: ScheduleAxis;
  readonly height: number;
}

/** Room for the names of years and quarters, and over them the word at today's line. */
export const SCALE = 40;

/** Names of the years and quarters, and where today is. */
export function TimeScale({ axis, today }: Pick<TimeScaleProps, 'axis'> & { readonly today: number | null }) {
  const { t } = useI18n();
  const x = today === null ? 0 : axis.at(today);
  return (
    <g className={styles.scale}>
      {axis.ticks.map((tick) => (
        <text key={tick.time} x={axis.at(tick.time) + 3} y={SCALE - 7} className={styles[tick.kind]}>
          <TickName tick={tick} />
        </text>
      ))}
      {today !== null && (
        <text x={x} y={13} className={x > axis.width - 60 ? styles.todayBefore : styles.todayName}>
          {t('schedule.today-short')}
        </text>
      )}
    </g>
  );
}

function TickName({ tick: { time, kind } }: { readonly tick: ScheduleTick }) {
  const { language } = useI18n();
  const options = kind === 'year' ? ({ year: 'numeric' } as const) : ({ month: 'short' } as const);
  return new Intl.DateTimeFormat(CONVENTIONS[language].locale, { ...options, timeZone: 'UTC' }).format(time);
}

/** The lines of years and quarters behind the bars, and today's. */
export function TimeLines({ axis, height, today }: TimeScaleProps & { readonly today: number | null }) {
  return (
    <g>
      {axis.ticks.map(({ time, kind }) => (
        <path
          key={time}
          d={`M${axis.at(time)} 0V${height}`}
          className={kind === 'year' ? styles.line : styles.faint}
        />
      ))}
      <path d={`M${axis.width} 0V${height}`} className={styles.line} />
      {today !== null && <path d={`M${axis.at(today)} 0V${height}`} className={styles.today} />}
    </g>
  );
}
