import { StatusIcon } from '@libs/charts';
import { formatDateRange } from '@libs/table';
import { dateWords, type Row } from '@libs/table/sentences';
import { useState } from 'react';
import { useReferenceData } from '../../lib/reference-data';
import { useReader } from '../../lib/language';
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
  const { say, name } = useReader();
  const [most, setMost] = useState(PAGE);
  const code = area.known('area');
  const theme = useReferenceData()?.thematicAreas.find((one) => one.code === code);
  const own = results.filter((row) => row.known('activity') === null);
  const hidden = Math.max(0, activities.length - most);
  return (
    <li>
      <button type="button" aria-expanded={open} className={styles.area} onClick={onFold} data-branch="">
        <span>{code === null ? say('schedule.no-area') : name('theme', code)}</span>
        <span className={styles.detail}>
          {say('schedule.activities', { n: area.count('activities') })}
          {theme?.status === 'provisional' && ` · ${name('code:area-status', 'provisional')}`}
        </span>
      </button>
      {open && (
        <ul>
          {activities.slice(0, most).map((activity) => (
            <TreeActivity
              key={activity.text('activity')}
              activity={activity}
              results={results.filter((row) => row.known('activity') === activity.text('activity'))}
              onOpen={onOpen}
            />
          ))}
          {hidden > 0 && (
            <li>
              <button type="button" className={styles.more} onClick={() => setMost(most + PAGE)}>
                {say('schedule.more', { n: Math.min(PAGE, hidden), left: hidden })}
              </button>
            </li>
          )}
          {activities.length === 0 && <li className={styles.detail}>{say('plan-view.area-empty')}</li>}
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
  const { say, name, language } = useReader();
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
          {status === null ? say('plan-view.status-not-reported') : name('code:activity-status', status)}
          {' · '}
          {end === null
            ? say('schedule.from', dateWords('date', start, language))
            : formatDateRange(start, end, language)}
          {' · '}
          {participations === null
            ? say('schedule.no-totals')
            : say('schedule.totals', { participations, countries: activity.count('countries') })}
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
