import { formatNumber, type DataTable } from '@libs/table';
import { elapsedShare, periodOfYears } from '@libs/rules';
import type { ReactNode } from 'react';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import type { Plan } from './plan';
import { planTotals } from '../../../../../libs/questions/plan-progress/series';
import styles from './plan-figures.module.css';
import { useToday } from './today';

/** A plan in four figures; countries of several activities are never added up, so they have none here. */
export function PlanFigures({ plan, progress }: { readonly plan: Plan; readonly progress: DataTable }) {
  const { t, label, language } = useI18n();
  const areas = useReferenceData()?.thematicAreas.filter(({ code }) => plan.areas.includes(code)) ?? [];
  const elapsed = elapsedShare(periodOfYears(plan.startYear, plan.endYear), useToday());
  const { activities, withTotals, participations } = planTotals(progress);
  const provisional = areas.some(({ status }) => status === 'provisional');
  return (
    <dl className={styles.figures}>
      <Figure label={t('plans.figure-activities', { n: activities })}>
        {t('plural-activities', { n: activities })}
      </Figure>
      {activities > 0 && (
        <Figure label={t('plans.figure-totals')}>
          {t('plans.figure-totals-of', { withTotals, activities })}
        </Figure>
      )}
      <Figure label={t('plans.figure-participations')}>
        {withTotals === 0
          ? label('code:missing', 'not-reported')
          : formatNumber(participations, 'count', language)}
      </Figure>
      <Figure
        label={t(provisional ? 'plans.figure-areas-provisional' : 'plans.figure-areas', {
          n: plan.areas.length,
        })}
      >
        {formatNumber(plan.areas.length, 'count', language)}
      </Figure>
      {elapsed !== null && (
        <Figure label={t('plans.figure-elapsed', { from: `${plan.startYear}`, to: `${plan.endYear}` })}>
          {formatNumber(elapsed, 'share', language)}
        </Figure>
      )}
    </dl>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
