import { formatDate } from '@libs/table';
import { Key } from '../marks/key.js';
import keys from '../marks/key.module.css';
import { useI18n } from '../setting.js';
import { StatusBar } from '../statuses/status-bar.js';
import { StatusKeys } from '../statuses/status-keys.js';
import type { ScheduleArea } from '../../questions/plan-activities/series.js';
import scale from './time-scale.module.css';

interface ScheduleKeysProps {
  readonly areas: readonly ScheduleArea[];
  readonly today: string | null;
}

/** The words for the marks of a schedule; a mark that is not drawn is not explained. */
export function ScheduleKeys({ areas, today }: ScheduleKeysProps) {
  const { t, language } = useI18n();
  const bars = areas.flatMap((area) => area.bars);
  const unended = bars.find(({ end }) => end === null);
  return (
    <>
      <StatusKeys shown={new Set(areas.flatMap(({ counts }) => counts.map(({ status }) => status)))} />
      {unended && (
        <span className={keys.key}>
          <svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true">
            <StatusBar status={unended.status} x={2} y={2} width={12} height={10} open />
          </svg>
          {t('schedule.open-end')}
        </span>
      )}
      {bars.some(({ results }) => results > 0) && (
        <Key shape="diamond" fill="half" colour="var(--ink)">
          {t('schedule.outcome')}
        </Key>
      )}
      {today !== null && (
        <span className={keys.key}>
          <svg width="14" height="14" aria-hidden="true">
            <path d="M7 0V14" className={scale.today} />
          </svg>
          {t('schedule.today', { date: formatDate(today, language) })}
        </span>
      )}
    </>
  );
}
