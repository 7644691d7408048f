import { keyOf } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { adoptionOf, type Plan } from './plan';
import styles from './plan-status.module.css';

/** The status of a plan, what it means, and the meeting that adopted it or had its draft on the agenda. */
export function PlanStatus({ plan }: { readonly plan: Plan }) {
  const { t, label } = useI18n();
  const { status, adoptedAt, discussedAt } = plan;
  const meeting = adoptedAt ?? discussedAt;
  return (
    <p className={styles.status}>
      <span className={status === null ? styles.unknown : styles.known}>
        {status === null ? label('code:missing', 'not-reported') : label('code:plan-status', status)}
      </span>{' '}
      <span>
        {t(keyOf('plans.adoption-', adoptionOf(plan)), {
          meeting: meeting === null ? '' : label('meeting', meeting),
        })}{' '}
        {meeting !== null && (
          <LocalizedLink to={`/meetings/${meeting}`}>{t('plans.to-meeting')}</LocalizedLink>
        )}
      </span>
    </p>
  );
}
