import { format } from '@libs/findings';
import { useMemo } from 'react';
import { EngagementDocument, type EngagementQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { Concentration } from './concentration';
import styles from './engagement.module.css';
import { engagementFinding } from './findings';
import { membersOf } from '../../../../../libs/questions/engagement/series';
import { Method } from './method';
import { MissingRecords } from './missing-records';
import { PillarTable } from './pillar-table';
import { Scores } from './scores';
import { WhyChanged } from './why-changed';

type Analytics = Extract<EngagementQuery['analytics'], { __typename: 'Analytics' }>;

/** Engagement as far as complete lists let anybody measure it; nobody has a rank. */
export function Page() {
  const answer = useAnswer(EngagementDocument, {});
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[200, 400]} />}>
      {(analytics) => <Drawn analytics={analytics} />}
    </AnalyticsResult>
  );
}

function Drawn({ analytics }: { readonly analytics: Analytics }) {
  const i18n = useI18n();
  const { t } = i18n;
  const table = useMemo(() => tableOf(analytics.engagement), [analytics]);
  const members = useMemo(() => membersOf(table), [table]);
  const scored = members.some(({ score }) => score !== null);
  return (
    <>
      <PageHead title={t('engagement')} finding={format(engagementFinding(members), i18n)}>
        {t('engagement.text')}{' '}
        <LocalizedLink to="/methodology#engagement">{t('engagement.method')}</LocalizedLink>
      </PageHead>
      {scored ? <Scores table={table} members={members} /> : <MissingRecords />}
      <Method members={members} />
      <section aria-labelledby="pillars" className={styles.section}>
        <h2 id="pillars">{t('engagement.pillars')}</h2>
        <p className={styles.text}>{t('engagement.pillars-text')}</p>
        <PillarTable members={members} />
      </section>
      <Concentration table={tableOf(analytics.concentration)} sizes={tableOf(analytics.delegationSizes)} />
      <WhyChanged />
    </>
  );
}
