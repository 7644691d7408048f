import { formatNumber, type DataTable } from '@libs/table';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { TranslatedText } from '../../ui/translated-text';
import { totalsOfPlan } from '../../../../../libs/questions/plans-compared/series';
import { byCode, type Plan } from './plan';
import { PlanStatus } from './plan-status';
import styles from './plan-cards.module.css';

interface PlanCardsProps {
  readonly plans: readonly Plan[];
  /** The plans over the areas of the strategy. */
  readonly table: DataTable;
}

/** Each plan in a column: its years, its status, its thematic areas, and what is on record under it. */
export function PlanCards({ plans, table }: PlanCardsProps) {
  return (
    <ul className={styles.plans}>
      {plans.map((plan) => (
        <li key={plan.code}>
          <PlanCard plan={plan} table={table} />
        </li>
      ))}
    </ul>
  );
}

function PlanCard({ plan, table }: { readonly plan: Plan; readonly table: DataTable }) {
  const { t, label, language } = useI18n();
  const { activities, withTotals, participations } = totalsOfPlan(table, plan.code);
  return (
    <article>
      <h2>
        <LocalizedLink to={`/work-plans/${plan.code}`}>
          <TranslatedText text={plan.title} />
        </LocalizedLink>
      </h2>
      <PlanStatus plan={plan} />
      <dl className={styles.figures}>
        <div>
          <dt>{t('plans.activities', { n: activities })}</dt>
          <dd>
            {activities === 0 ? t('plans.none-on-record') : formatNumber(activities, 'count', language)}
          </dd>
        </div>
        <div>
          <dt>{t('plans.participations', { withTotals, activities })}</dt>
          <dd>
            {withTotals === 0
              ? label('code:missing', 'not-reported')
              : formatNumber(participations, 'count', language)}
          </dd>
        </div>
      </dl>
      <h3>{t('plans.areas', { n: plan.areas.length })}</h3>
      <ul className={styles.areas}>
        {plan.areas.toSorted(byCode).map((area) => (
          <li key={area}>{label('theme', area)}</li>
        ))}
      </ul>
      {plan.note && (
        <p className={styles.note}>
          <TranslatedText text={plan.note} />
        </p>
      )}
    </article>
  );
}
