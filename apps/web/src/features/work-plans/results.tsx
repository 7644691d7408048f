import { TargetsChart } from '@libs/charts';
import { resultsFinding, sentence, format, trainingsFinding } from '@libs/findings';
import { PlanResultsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import type { ViewProps } from './plan';
import styles from './work-plans.module.css';

/** What a plan is to bring about and how far it is, and what its trainings did. */
export function Results({ plan }: ViewProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const answer = useAnswer(PlanResultsDocument, { plan: plan.code, language });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[320, 240]} />}>
      {({ planResults, planTrainings }) => {
        const [results, trainings] = [tableOf(planResults), tableOf(planTrainings)];
        return (
          <div className={styles.charts}>
            <TargetsChart
              id="results"
              title={format(resultsFinding(results), i18n)}
              subtitle={t('plan-view.results-subtitle')}
              table={results}
              kind="results"
              empty={sentence('plan-view.results-empty')}
            />
            <TargetsChart
              id="trainings"
              title={format(trainingsFinding(trainings), i18n)}
              subtitle={t('plan-view.trainings-subtitle')}
              table={trainings}
              kind="trainings"
              empty={sentence('plan-view.trainings-empty')}
            />
          </div>
        );
      }}
    </AnalyticsResult>
  );
}
