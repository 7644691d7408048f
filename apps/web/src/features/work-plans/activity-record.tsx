import { StatusIcon } from '@libs/charts';
import { dateWords, datesText } from '@libs/findings';
import type { ReactNode } from 'react';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { CountsTable } from '../../ui/counts-table';
import { EditLink } from '../../ui/edit-link';
import { LocalizedLink } from '../../ui/localized-link';
import { SourceList } from '../../ui/source-list';
import { TranslatedText } from '../../ui/translated-text';
import type { ActivityOnRecord } from './activity-on-record';
import { ActivityParties } from './activity-parties';
import { ActivityResults } from './activity-results';
import styles from './activity-record.module.css';

/** All that is on record of an activity; what nobody reported says so. */
export function ActivityRecord({ activity }: { readonly activity: ActivityOnRecord }) {
  const { t } = useI18n();
  const fictional = useReferenceData()?.network.fictional ?? false;
  return (
    <article className={styles.record}>
      <h2>
        <TranslatedText text={activity.title} />
      </h2>
      {fictional && <p className={styles.tag}>{t('fictional-data')}</p>}
      <EditLink to={`/entry/activity/${activity.id}`} needs="write-activity" />
      <Facts activity={activity} />
      <h3>{t('activity.parties')}</h3>
      <ActivityParties activity={activity} />
      <h3>{t('activity.totals')}</h3>
      {activity.counts.length === 0 ? (
        <p className={styles.text}>{t('activity.no-totals')}</p>
      ) : (
        <>
          <CountsTable
            caption={t('activity.totals-caption')}
            counts={activity.counts.map((count) => ({ ...count, countedAs: null }))}
          />
          <p className={styles.text}>{t('note.participations-not-people')}</p>
        </>
      )}
      <h3>{t('activity.results')}</h3>
      <ActivityResults activity={activity} />
      {activity.note && (
        <>
          <h3>{t('activity.note')}</h3>
          <p className={styles.text}>
            <TranslatedText text={activity.note} />
          </p>
        </>
      )}
      <h3>{t('plans.sources')}</h3>
      <SourceList ids={activity.sources} />
    </article>
  );
}

function Facts({ activity }: { readonly activity: ActivityOnRecord }) {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  const missing = label('code:missing', 'not-reported');
  const { type, status, reason, startDate, endDate, place, country, mode, programmes, area, areaBasis } =
    activity;
  const where = [place && label('place', place), country && label('country', country)].filter(Boolean);
  return (
    <dl className={styles.facts}>
      <Fact label={t('activity.when')}>
        {endDate === null
          ? t('schedule.from', dateWords('date', startDate, language))
          : datesText(activity, i18n)}
      </Fact>
      <Fact label={t('activity.status')}>
        <StatusIcon status={status} /> {status === null ? missing : label('code:activity-status', status)}
        {reason !== null && <span className={styles.reason}>{reason}</span>}
      </Fact>
      <Fact label={t('activity-type')}>{label('code:activity-type', type)}</Fact>
      <Fact label={t('mode')}>{mode === null ? missing : label('code:mode', mode)}</Fact>
      <Fact label={t('activity.where')}>{where.length === 0 ? missing : where.join(' · ')}</Fact>
      <Fact label={t('activity.programmes')}>
        {new Intl.ListFormat(language, { type: 'conjunction' }).format(
          [...new Set([activity.plan, ...programmes])].map((code) => label('code:programme', code)),
        )}
      </Fact>
      <Fact label={t('thematic-area')}>
        {area === null ? (
          label('code:missing', 'not-applicable')
        ) : (
          <LocalizedLink to={`/themes/${area}`}>{label('theme', area)}</LocalizedLink>
        )}
        {areaBasis === 'assigned_by_us' && <span className={styles.reason}>{t('activity.area-ours')}</span>}
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
