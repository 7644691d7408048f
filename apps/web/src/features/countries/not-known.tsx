import { useFrame } from '../../lib/frame';
import { useReader } from '../../lib/language';
import styles from './not-known.module.css';
import section from './country.module.css';

interface NotKnownProps {
  readonly groupConfirmed: boolean;
  readonly suspended: boolean;
}

/** What no public source says of a member, and who could; the invented network lacks only what is not asked yet. */
export function NotKnown({ groupConfirmed, suspended }: NotKnownProps) {
  const { say } = useReader();
  if (useFrame()?.network.fictional) return null;
  const gaps = [
    { what: 'lists', who: 'host' },
    { what: 'delegates', who: 'sesric' },
    ...(suspended ? [{ what: 'suspension', who: 'oic' }] : [{ what: 'eligibility', who: 'oic' }]),
    ...(groupConfirmed ? [] : [{ what: 'group', who: 'oic' }]),
    { what: 'beneficiaries', who: 'sesric' },
    { what: 'focal-point', who: 'member' },
    { what: 'needs', who: 'member' },
  ];
  return (
    <section aria-labelledby="not-known" className={section.section}>
      <h2 id="not-known">{say('country.not-known')}</h2>
      <ul className={styles.gaps}>
        {gaps.map(({ what, who }) => (
          <li key={what}>
            <span>{say(`country.gap-${what}`)}</span>
            <span className={styles.who}>{say(`country.who-${who}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
