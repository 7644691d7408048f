import { TargetsChart } from '@libs/charts';
import { sentence } from '@libs/findings';
import { PlanResultsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import type { ActivityOnRecord } from './activity-on-record';
import { ofActivity } from '../../../../../libs/questions/plan-results/series';
import styles from './activity-record.module.css';

/** What an activity was to bring about, and its evaluation; for most nothing is published. */
export function ActivityResults({ activity }: { readonly activity: ActivityOnRecord }) {
  const { t, language } = useI18n();
  const answer = useAnswer(PlanResultsDocument, { plan: activity.plan, language });
  return (
    <AnalyticsResult answer={answer} skeleton={null}>
      {({ planResults, planTrainings }) => {
        const results = ofActivity(tableOf(planResults), activity.id);
        const trainings = ofActivity(tableOf(planTrainings), activity.id);
        const [some, trained] = [results, trainings].map((table) => (table.cells[0]?.length ?? 0) > 0);
        if (!some && !trained) return <p className={styles.text}>{t('activity.no-results')}</p>;
        return (
          <div className={styles.results}>
            {some && (
              <TargetsChart
                id="activity-results"
                title={t('activity.results-title')}
                subtitle={t('plan-view.results-subtitle')}
                table={results}
                kind="results"
                empty={sentence('activity.no-results')}
              />
            )}
            {trained && (
              <TargetsChart
                id="activity-trainings"
                title={t('activity.trainings-title')}
                subtitle={t('plan-view.trainings-subtitle')}
                table={trainings}
                kind="trainings"
                empty={sentence('activity.no-results')}
              />
            )}
          </div>
        );
      }}
    </AnalyticsResult>
  );
}
