import { StatusIcon } from '@libs/charts';
import { formatDateRange } from '@libs/table';
import { dateWords, type Row } from '@libs/findings';
import { useState } from 'react';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { TreeResults } from './tree-results';
import styles from './tree.module.css';

interface TreeAreaProps {
  /** The area with its counts. */
  readonly area: Row;
  readonly activities: readonly Row[];
  readonly results: readonly Row[];
  readonly open: boolean;
  readonly onFold: () => void;
  readonly onOpen: (activity: string) => void;
}

/** As many activities are listed at first, and as many more each time. */
const PAGE = 100;

/** A thematic area: its name and status, its activities, and what it is to bring about as a whole. */
export function TreeArea({ area, activities, results, open, onFold, onOpen }: TreeAreaProps) {
  const { t, label } = useI18n();
  const [max, setMost] = useState(PAGE);
  const code = area.known('area');
  const theme = useReferenceData()?.thematicAreas.find((one) => one.code === code);
  const own = results.filter((row) => row.known('activity') === null);
  const hidden = Math.max(0, activities.length - max);
  return (
    <li>
      <button type="button" aria-expanded={open} className={styles.area} onClick={onFold} data-branch="">
        <span>{code === null ? t('schedule.no-area') : label('theme', code)}</span>
        <span className={styles.detail}>
          {t('schedule.activities', { n: area.count('activities') })}
          {theme?.status === 'provisional' && ` · ${label('code:area-status', 'provisional')}`}
        </span>
      </button>
      {open && (
        <ul>
          {activities.slice(0, max).map((activity) => (
            <TreeActivity
              key={activity.text('activity')}
              activity={activity}
              results={results.filter((row) => row.known('activity') === activity.text('activity'))}
              onOpen={onOpen}
            />
          ))}
          {hidden > 0 && (
            <li>
              <button type="button" className={styles.more} onClick={() => setMost(max + PAGE)}>
                {t('schedule.more', { n: Math.min(PAGE, hidden), left: hidden })}
              </button>
            </li>
          )}
          {activities.length === 0 && <li className={styles.detail}>{t('plan-view.area-empty')}</li>}
          <TreeResults results={own} />
        </ul>
      )}
    </li>
  );
}

interface TreeActivityProps {
  readonly activity: Row;
  readonly results: readonly Row[];
  readonly onOpen: (activity: string) => void;
}

function TreeActivity({ activity, results, onOpen }: TreeActivityProps) {
  const { t, label, language } = useI18n();
  const status = activity.known('status');
  const [start, end] = [activity.text('start'), activity.known('end')];
  const participations = activity.number('participations');
  return (
    <li>
      <button
        type="button"
        className={styles.activity}
        data-activity={activity.text('activity')}
        onClick={() => onOpen(activity.text('activity'))}
      >
        <bdi lang={activity.known('written') ?? undefined}>{activity.text('title')}</bdi>
        <span className={styles.detail}>
          <StatusIcon status={status} />{' '}
          {status === null ? t('plan-view.status-not-reported') : label('code:activity-status', status)}
          {' · '}
          {end === null
            ? t('schedule.from', dateWords('date', start, language))
            : formatDateRange(start, end, language)}
          {' · '}
          {participations === null
            ? t('schedule.no-totals')
            : t('schedule.totals', { participations, countries: activity.count('countries') })}
        </span>
      </button>
      {results.length > 0 && (
        <ul>
          <TreeResults results={results} />
        </ul>
      )}
    </li>
  );
}
