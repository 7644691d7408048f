import { StatusIcon } from '@libs/charts';
import { dateWords, datesText } from '@libs/table/sentences';
import type { ReactNode } from 'react';
import type { ActivityQuery } from '../../gql/graphql';
import { useReferenceData } from '../../lib/reference-data';
import { useReader } from '../../lib/language';
import { CountsTable } from '../../ui/counts-table';
import { EditLink } from '../../ui/edit-link';
import { LocalizedLink } from '../../ui/localized-link';
import { SourceList } from '../../ui/source-list';
import { Words } from '../../ui/words';
import { ActivityParties } from './activity-parties';
import { ActivityResults } from './activity-results';
import styles from './activity-record.module.css';

export type ActivityOnRecord = NonNullable<ActivityQuery['activity']>;

/** All that is on record of an activity; what nobody reported says so. */
export function ActivityRecord({ activity }: { readonly activity: ActivityOnRecord }) {
  const { say } = useReader();
  const fictional = useReferenceData()?.network.fictional ?? false;
  return (
    <article className={styles.record}>
      <h2>
        <Words text={activity.title} />
      </h2>
      {fictional && <p className={styles.tag}>{say('fictional-data')}</p>}
      <EditLink to={`/entry/activity/${activity.id}`} needs="write-activity" />
      <Facts activity={activity} />
      <h3>{say('activity.parties')}</h3>
      <ActivityParties activity={activity} />
      <h3>{say('activity.totals')}</h3>
      {activity.counts.length === 0 ? (
        <p className={styles.text}>{say('activity.no-totals')}</p>
      ) : (
        <>
          <CountsTable
            caption={say('activity.totals-caption')}
            counts={activity.counts.map((count) => ({ ...count, countedAs: null }))}
          />
          <p className={styles.text}>{say('note.participations-not-people')}</p>
        </>
      )}
      <h3>{say('activity.results')}</h3>
      <ActivityResults activity={activity} />
      {activity.note && (
        <>
          <h3>{say('activity.note')}</h3>
          <p className={styles.text}>
            <Words text={activity.note} />
          </p>
        </>
      )}
      <h3>{say('plans.sources')}</h3>
      <SourceList ids={activity.sources} />
    </article>
  );
}

function Facts({ activity }: { readonly activity: ActivityOnRecord }) {
  const reader = useReader();
  const { say, name, language } = reader;
  const missing = name('code:missing', 'not-reported');
  const { type, status, reason, startDate, endDate, place, country, mode, programmes, area, areaBasis } =
    activity;
  const where = [place && name('place', place), country && name('country', country)].filter(Boolean);
  return (
    <dl className={styles.facts}>
      <Fact label={say('activity.when')}>
        {endDate === null
          ? say('schedule.from', dateWords('date', startDate, language))
          : datesText(activity, reader)}
      </Fact>
      <Fact label={say('activity.status')}>
        <StatusIcon status={status} /> {status === null ? missing : name('code:activity-status', status)}
        {reason !== null && <span className={styles.reason}>{reason}</span>}
      </Fact>
      <Fact label={say('activity-type')}>{name('code:activity-type', type)}</Fact>
      <Fact label={say('mode')}>{mode === null ? missing : name('code:mode', mode)}</Fact>
      <Fact label={say('activity.where')}>{where.length === 0 ? missing : where.join(' · ')}</Fact>
      <Fact label={say('activity.programmes')}>
        {new Intl.ListFormat(language, { type: 'conjunction' }).format(
          [...new Set([activity.plan, ...programmes])].map((code) => name('code:programme', code)),
        )}
      </Fact>
      <Fact label={say('thematic-area')}>
        {area === null ? (
          name('code:missing', 'not-applicable')
        ) : (
          <LocalizedLink to={`/themes/${area}`}>{name('theme', area)}</LocalizedLink>
        )}
        {areaBasis === 'assigned_by_us' && <span className={styles.reason}>{say('activity.area-ours')}</span>}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
