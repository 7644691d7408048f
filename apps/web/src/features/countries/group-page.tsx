import { isCode } from '@libs/vocabulary';
import { GroupsChart, PresenceChart, SparklineChart, StripChart } from '@libs/charts';
import {
  groupsFinding,
  groupSentences,
  membersIn,
  profileRemarks,
  profileLines,
  sentence,
  format,
  timesNamed,
} from '@libs/findings';
import { useMemo } from 'react';
import { GroupDocument, type GroupQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { currentMembers, useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { GapList } from '../../ui/gap-list';
import { LocalizedLink } from '../../ui/localized-link';
import { NotFound } from '../../ui/not-found';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { aboutOf } from './about';
import styles from './country.module.css';
import { useMeetings } from './meetings';
import { Providers } from './providers';
import { TimesNamedTable } from './times-named';

type Analytics = Extract<GroupQuery['analytics'], { __typename: 'Analytics' }>;

/** A group: who carries its participation, its members at the meetings, and its labour market. */
export function Page({ id }: { readonly id: string }) {
  return isCode('group', id) ? <Group group={id} /> : <NotFound />;
}

function Group({ group }: { readonly group: string }) {
  const answer = useAnswer(GroupDocument, { group, filter: { groups: [group] } });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[160, 300, 520]} />}>
      {(analytics, { indicators, gaps }) => (
        <Drawn group={group} analytics={analytics} indicators={indicators} gaps={gaps} />
      )}
    </AnalyticsResult>
  );
}

interface DrawnProps {
  readonly group: string;
  readonly analytics: Analytics;
  readonly indicators: GroupQuery['indicators'];
  readonly gaps: GroupQuery['gaps'];
}

function Drawn({ group, analytics, indicators, gaps }: DrawnProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const meetings = useMeetings();
  const members = currentMembers(useReferenceData()).filter((member) => member.group === group);
  const about = useMemo(() => aboutOf(indicators), [indicators]);
  const named = useMemo(() => tableOf(analytics.participationByCountry), [analytics]);
  const states = useMemo(() => tableOf(analytics.attendanceMatrix), [analytics]);
  const byGroup = useMemo(() => tableOf(analytics.participationByGroup), [analytics]);
  const profile = useMemo(() => tableOf(analytics.profile), [analytics]);
  const lines = useMemo(() => profileLines(profile), [profile]);
  const unconfirmed = members.filter(({ groupConfirmed }) => !groupConfirmed).length;
  const sentences = groupSentences({ group, members: members.length, unconfirmed, named });
  const chart = { table: profile, lines, about, area: group, group };
  return (
    <article>
      <p className={styles.back}>
        <LocalizedLink to="/countries">{t('country.all')}</LocalizedLink>
      </p>
      <PageHead title={label('group', group)} finding={label('group', group)}>
        <ul className={styles.sentences}>
          {sentences.map((one) => (
            <li key={one.key}>{format(one, i18n)}</li>
          ))}
        </ul>
      </PageHead>
      <div className={styles.columns}>
        <div className={styles.section}>
          <GroupsChart
            id="groups"
            title={format(groupsFinding(byGroup), i18n)}
            subtitle={t('group.named-subtitle')}
            table={byGroup}
          />
        </div>
        <Providers table={tableOf(analytics.activitiesBy)} members={members.map(({ code }) => code)} />
      </div>
      <TimesNamedTable rows={timesNamed(named)} />
      <div className={styles.section}>
        <PresenceChart
          id="members"
          title={t('group.members', { n: membersIn(states).size })}
          subtitle={t('country.meetings-subtitle')}
          table={states}
          meetings={meetings}
          notes={[]}
        />
      </div>
      <div className={styles.section}>
        <StripChart
          id="measures"
          title={t('group.measures')}
          subtitle={t('country.measures-subtitle')}
          notes={[sentence('country.measures-note')]}
          {...chart}
        />
        <p className={styles.more}>
          <LocalizedLink to={`/compare?c=${group},network`}>{t('country.compare')}</LocalizedLink>
        </p>
      </div>
      <div className={styles.section}>
        <SparklineChart
          id="labour"
          title={t('country.labour')}
          subtitle={t('group.labour-subtitle')}
          notes={profileRemarks(profile)}
          {...chart}
        />
      </div>
      <GapList gaps={gaps} about="group" className={styles.section} />
    </article>
  );
}
