import { ScheduleChart, StatusesChart } from '@libs/charts';
import { elapsedShare, periodOfYears } from '@libs/rules';
import { scheduleFinding, sentence, statusFinding, format } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import type { ViewProps } from './plan';
import { useToday } from './today';
import { useActivities } from './use-activities';
import styles from './work-plans.module.css';

/** A plan's activities in time, and how many of each area are completed beside the time that is over. */
export function Timeline({ plan, progress }: ViewProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  const { answer, large, open, onFold, onOpen } = useActivities(plan.code, progress);
  const elapsed = elapsedShare(periodOfYears(plan.startYear, plan.endYear), today);
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[360, 240]} />}>
      {({ planActivities }) => {
        const table = tableOf(planActivities);
        return (
          <div className={styles.charts}>
            <ScheduleChart
              id="schedule"
              // Of a large plan only one area is at hand, which bears no sentence on the whole.
              title={format(large ? sentence('plan.schedule-shown') : scheduleFinding(table), i18n)}
              subtitle={t('plan-view.schedule-subtitle')}
              table={table}
              progress={progress}
              years={{ from: plan.startYear, to: plan.endYear }}
              {...{ today, open, onFold, onOpen }}
              empty={sentence('plan-view.schedule-empty')}
            />
            <StatusesChart
              id="statuses"
              title={format(statusFinding(progress), i18n)}
              subtitle={t('plan-view.statuses-subtitle')}
              table={progress}
              elapsed={elapsed}
              empty={sentence('plan-view.statuses-empty')}
            />
          </div>
        );
      }}
    </AnalyticsResult>
  );
}
