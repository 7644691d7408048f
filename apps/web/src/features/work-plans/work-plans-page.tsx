import { plansFinding, format } from '@libs/findings';
import { WorkPlansDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { SourceList } from '../../ui/source-list';
import { ActivityPanel } from './activity-panel';
import { Compared } from './compared';
import { PlanCards } from './plan-cards';
import styles from './work-plans.module.css';

/** The work plans side by side. */
export function Page() {
  const i18n = useI18n();
  const { t } = i18n;
  const answer = useAnswer(WorkPlansDocument, {});
  return (
    <>
      <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[160, 280]} />}>
        {({ plansCompared }, { workPlans }) => {
          const table = tableOf(plansCompared);
          const plans = workPlans.toSorted((a, b) => a.startYear - b.startYear);
          return (
            <>
              <PageHead title={t('plans.title')} finding={format(plansFinding(table, plans.length), i18n)}>
                {t('plans.about')}
              </PageHead>
              <PlanCards plans={plans} table={table} />
              <section aria-labelledby="compared" className={styles.section}>
                <h2 id="compared">{t('plans.compared')}</h2>
                <p className={styles.text}>{t('plans.compared-text')}</p>
                <Compared table={table} plans={plans.map(({ code }) => code)} />
              </section>
              <section aria-labelledby="sources" className={styles.section}>
                <h2 id="sources">{t('plans.sources')}</h2>
                <SourceList
                  ids={[...new Set([...plans.flatMap(({ sources }) => sources), ...table.sources])]}
                />
              </section>
            </>
          );
        }}
      </AnalyticsResult>
      <ActivityPanel />
    </>
  );
}
