import { formatNumber, type DataTable } from '@libs/table';
import { rowsOf } from '@libs/table/sentences';
import { elapsedShare, periodOfYears } from '@libs/rules';
import type { ReactNode } from 'react';
import { useReferenceData } from '../../lib/reference-data';
import { useReader } from '../../lib/language';
import type { Plan } from './plan';
import styles from './plan-figures.module.css';
import { useToday } from './today';

/** A plan in four figures; countries of several activities are never added up, so they have none here. */
export function PlanFigures({ plan, progress }: { readonly plan: Plan; readonly progress: DataTable }) {
  const { say, name, language } = useReader();
  const areas = useReferenceData()?.thematicAreas.filter(({ code }) => plan.areas.includes(code)) ?? [];
  const elapsed = elapsedShare(periodOfYears(plan.startYear, plan.endYear), useToday());
  const rows = rowsOf(progress);
  const sum = (column: string): number => rows.reduce((total, row) => total + row.count(column), 0);
  const [activities, withTotals] = [sum('activities'), sum('withTotals')];
  const provisional = areas.some(({ status }) => status === 'provisional');
  return (
    <dl className={styles.figures}>
      <Figure label={say('plans.figure-activities')}>{say('plural-activities', { n: activities })}</Figure>
      <Figure label={say('plans.figure-totals')}>
        {activities === 0 ? '–' : say('plans.figure-totals-of', { withTotals, activities })}
      </Figure>
      <Figure label={say('plans.figure-participations')}>
        {withTotals === 0
          ? name('code:missing', 'not-reported')
          : formatNumber(sum('participations'), 'count', language)}
      </Figure>
      <Figure label={say(provisional ? 'plans.figure-areas-provisional' : 'plans.figure-areas')}>
        {formatNumber(plan.areas.length, 'count', language)}
      </Figure>
      <Figure label={say('plans.figure-elapsed', { from: `${plan.startYear}`, to: `${plan.endYear}` })}>
        {elapsed === null ? '–' : formatNumber(elapsed, 'share', language)}
      </Figure>
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
