import { lazy, Suspense } from 'react';
import { progressFinding, format } from '@libs/findings';
import { WorkPlanDocument, WorkPlansDocument, type WorkPlanQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { QueryResult } from '../../ui/query-result';
import { EditLink } from '../../ui/edit-link';
import { GapList } from '../../ui/gap-list';
import { LocalizedLink } from '../../ui/localized-link';
import { NotFound } from '../../ui/not-found';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { SourceList } from '../../ui/source-list';
import { Tabs } from '../../ui/tabs';
import { TranslatedText } from '../../ui/translated-text';
import { ActivityPanel } from './activity-panel';
import { PlanFigures } from './plan-figures';
import { PlanStatus } from './plan-status';
import { VIEWS, viewOf, type ViewProps } from './plan';
import { Timeline } from './timeline';
import styles from './work-plans.module.css';

/** The first view comes with the page, the others when they are asked for. */
const views = {
  timeline: Timeline,
  tree: lazy(async () => ({ default: (await import('./tree')).Tree })),
  results: lazy(async () => ({ default: (await import('./results')).Results })),
  reports: lazy(async () => ({ default: (await import('./reports')).Reports })),
  versions: lazy(async () => ({ default: (await import('./versions')).Versions })),
};

/** One work plan: what was planned, what was done, for whom and with what result. */
export function Page({ id }: { readonly id: string }) {
  const plans = useAnswer(WorkPlansDocument, {});
  return (
    <>
      <QueryResult answer={plans} skeleton={skeleton}>
        {({ workPlans }) => {
          const plan = workPlans.find(({ code }) => code === id);
          return plan ? <Asked plan={plan} /> : <NotFound />;
        }}
      </QueryResult>
      <ActivityPanel />
    </>
  );
}

const skeleton = <PageSkeleton heights={[88, 360]} />;

function Asked({ plan }: Pick<ViewProps, 'plan'>) {
  const answer = useAnswer(WorkPlanDocument, { plan: plan.code });
  return (
    <AnalyticsResult answer={answer} skeleton={skeleton}>
      {({ planProgress }, { gaps }) => <Known plan={plan} progress={tableOf(planProgress)} gaps={gaps} />}
    </AnalyticsResult>
  );
}

function Known({ plan, progress, gaps }: ViewProps & { readonly gaps: WorkPlanQuery['gaps'] }) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const [search] = useSearchParams();
  const view = viewOf(search.get('view'));
  const Shown = views[view];
  return (
    <article>
      <p className={styles.back}>
        <LocalizedLink to="/work-plans">{t('plans.all')}</LocalizedLink>
      </p>
      <p className={styles.name}>
        <TranslatedText text={plan.title} />
      </p>
      <PageHead title={label('code:programme', plan.code)} finding={format(progressFinding(progress), i18n)}>
        <PlanStatus plan={plan} />
      </PageHead>
      <EditLink to={`/entry/plan/${encodeURIComponent(plan.code)}`} needs="write-plan" />
      <PlanFigures plan={plan} progress={progress} />
      <div className={styles.views}>
        <Tabs current={view} tabs={VIEWS.map((one) => ({ name: one, label: t(`plan-tab.${one}`) }))} />
        <Suspense fallback={skeleton}>
          <Shown plan={plan} progress={progress} />
        </Suspense>
      </div>
      <GapList gaps={gaps} about="plan" className={styles.section} />
      <section aria-labelledby="sources" className={styles.section}>
        <h2 id="sources">{t('plans.sources')}</h2>
        <SourceList ids={[...new Set([...plan.sources, ...progress.sources])]} />
      </section>
    </article>
  );
}
