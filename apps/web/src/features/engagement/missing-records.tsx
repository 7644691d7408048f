import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './engagement.module.css';

/** What is missing in nearly every pillar, and who could supply it. */
const records = [
  { what: 'eligibility', who: 'oic' },
  { what: 'beneficiaries', who: 'sesric' },
  { what: 'programmes', who: 'host' },
  { what: 'requests', who: 'members' },
] as const;

/** The records that would turn "insufficient data" into scores. */
export function MissingRecords() {
  const { t, label } = useI18n();
  const held =
    useReferenceData()?.meetings.filter(({ statutory, status }) => statutory && status === 'held') ?? [];
  const without = held.filter(({ list }) => list !== 'complete');
  return (
    <section aria-labelledby="records" className={styles.section}>
      <h2 id="records">{t('records.title')}</h2>
      <p className={styles.text}>
        {t('records.text', { complete: held.length - without.length, meetings: held.length })}
      </p>
      <ul className={styles.records}>
        <li>
          <span>{t('records.lists')}</span>
          <ul>
            {without.map(({ id, list }) => (
              <li key={id}>
                <LocalizedLink to={`/meetings/${id}`}>{label('meeting', id)}</LocalizedLink>{' '}
                <small>{label('code:list', list)}</small>
              </li>
            ))}
          </ul>
          <small>{t('records.who-host')}</small>
        </li>
        {records.map(({ what, who }) => (
          <li key={what}>
            <span>{t(`records.${what}`)}</span>
            <small>{t(`records.who-${who}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
