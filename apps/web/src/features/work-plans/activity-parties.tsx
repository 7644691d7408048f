import { codesOf } from '@libs/vocabulary';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { Printed } from '../../ui/translated-text';
import type { ActivityOnRecord } from './activity-on-record';
import styles from './activity-record.module.css';

/** Who provides, takes part as a partner, benefits and pays; and how complete the names of beneficiaries are. */
export function ActivityParties({ activity }: { readonly activity: ActivityOnRecord }) {
  const { t, label } = useI18n();
  const { parties, beneficiaryBasis } = activity;
  return (
    <dl className={styles.parties}>
      {codesOf('party').map((role) => {
        const own = parties.filter((party) => party.role === role);
        return (
          <div key={role}>
            <dt>{label('code:party', role)}</dt>
            <dd>
              {own.length === 0 && (
                <span className={styles.missing}>{label('code:missing', 'not-reported')}</span>
              )}
              <ul>
                {own.map(({ country, institution }) => (
                  <li key={`${country} ${institution}`}>
                    {country !== null && (
                      <LocalizedLink to={`/countries/${country}`}>{label('country', country)}</LocalizedLink>
                    )}
                    {country !== null && institution !== null && ' · '}
                    {institution !== null && <Printed>{institution}</Printed>}
                  </li>
                ))}
              </ul>
              {role === 'beneficiary' && (
                <span className={styles.reason}>{t(`activity.list-${listOf(beneficiaryBasis)}`)}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** How much the names of beneficiaries say. */
function listOf(basis: string): 'complete' | 'partial' | 'none' {
  if (basis === 'named_list') return 'complete';
  return basis === 'none' ? 'none' : 'partial';
}
