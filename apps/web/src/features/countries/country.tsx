import { PresenceChart, SparklineChart, StripChart } from '@libs/charts';
import {
  countrySentences,
  listsAreComplete,
  profileRemarks,
  profileStatuses,
  profileLines,
  sentence,
  format,
  describedSeries,
  unitWords,
  rowsOf,
} from '@libs/findings';
import { useMemo } from 'react';
import { CountryDocument, type CountryQuery, type FrameQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { EditLink } from '../../ui/edit-link';
import { FileLink } from '../../ui/file-link';
import { GapList } from '../../ui/gap-list';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { SourceValues } from '../../ui/source-values';
import { PageSkeleton } from '../../ui/skeleton';
import { aboutOf } from './about';
import { Activities } from './activities';
import { CountryFactsList } from './country-facts';
import styles from './country.module.css';
import { Needs } from './needs';
import { useMeetings } from './meetings';

type Member = FrameQuery['network']['members'][number];
type Analytics = Extract<CountryQuery['analytics'], { __typename: 'Analytics' }>;

/** A member: what the tables say of it, its meetings and activities, and its labour market beside its group's. */
export function Country({ member }: { readonly member: Member }) {
  const answer = useAnswer(CountryDocument, { code: member.code, filter: { countries: [member.code] } });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[160, 92, 520]} />}>
      {(analytics, content) => <Drawn member={member} analytics={analytics} content={content} />}
    </AnalyticsResult>
  );
}

interface DrawnProps {
  readonly member: Member;
  readonly analytics: Analytics;
  readonly content: CountryQuery;
}

function Drawn({ member: { code, group, groupConfirmed, isCurrent }, analytics, content }: DrawnProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const meetings = useMeetings();
  const about = useMemo(() => aboutOf(content.indicators), [content.indicators]);
  const named = useMemo(() => tableOf(analytics.participationByCountry), [analytics]);
  const states = useMemo(() => tableOf(analytics.attendanceMatrix), [analytics]);
  const activities = useMemo(() => tableOf(analytics.activities), [analytics]);
  const profile = useMemo(() => tableOf(analytics.profile), [analytics]);
  const lines = useMemo(() => profileLines(profile), [profile]);
  const membership = content.country?.memberships.at(-1);
  const since = content.country?.memberships[0]?.fromYear ?? 0;
  const until = isCurrent ? null : (membership?.toYear ?? null);
  const suspendedFrom = membership?.suspendedFrom ?? null;
  const suspendedTo = membership?.suspendedTo ?? null;
  const sentences = countrySentences({
    ...{ code, group, groupConfirmed, since, until, suspendedFrom, suspendedTo, named, states, activities },
    listsComplete: listsAreComplete(content.gaps),
    lines: describedSeries(lines),
    about: (indicator) => ({
      estimate: about(indicator).estimate,
      unit: unitWords(about(indicator).unit, i18n),
    }),
  });
  const chart = { table: profile, lines, about, area: code, group };
  return (
    <article>
      <p className={styles.back}>
        <LocalizedLink to="/countries">{t('country.all')}</LocalizedLink>
      </p>
      <PageHead title={label('country', code)} finding={label('country', code)}>
        <ul className={styles.sentences}>
          {sentences.map((one) => (
            <li key={one.key + JSON.stringify(one.values)}>{format(one, i18n)}</li>
          ))}
        </ul>
      </PageHead>
      {membership && (
        <EditLink to={`/entry/membership/${code}/${membership.fromYear}`} needs="write-membership" />
      )}
      <CountryFactsList code={code} group={group} groupConfirmed={groupConfirmed} record={content.country} />
      <div className={styles.section}>
        <PresenceChart
          id="meetings"
          title={t('country.meetings', { n: rowsOf(states).length })}
          subtitle={t('country.meetings-subtitle')}
          table={states}
          meetings={meetings}
          notes={
            suspendedFrom === null
              ? []
              : [sentence('note.suspension-unknown', { country: { type: 'country', code } })]
          }
        />
      </div>
      <Activities table={activities} code={code} />
      <div className={styles.section}>
        <StripChart
          id="measures"
          title={t('country.measures', { group: label('group', group) })}
          subtitle={t('country.measures-subtitle')}
          notes={[sentence('country.measures-note'), ...profileStatuses(profile)]}
          {...chart}
        />
        <SourceValues country={code} />
        <p className={styles.more}>
          <LocalizedLink to={`/compare?c=${code},${group},network`}>{t('country.compare')}</LocalizedLink>
        </p>
      </div>
      <div className={styles.section}>
        <SparklineChart
          id="labour"
          title={t('country.labour')}
          subtitle={t('country.labour-subtitle')}
          notes={profileRemarks(profile)}
          {...chart}
        />
      </div>
      <Needs code={code} />
      <GapList gaps={content.gaps} about="country" className={styles.section} />
      <p className={styles.more}>
        <FileLink to={`/export/countries/${code}.docx`}>{t('country.brief')}</FileLink>
      </p>
      <p className={styles.report}>
        <LocalizedLink to={`/report-error?about=/countries/${code}`}>{t('country.report')}</LocalizedLink>{' '}
        <span>{t('country.report-later')}</span>
      </p>
    </article>
  );
}
