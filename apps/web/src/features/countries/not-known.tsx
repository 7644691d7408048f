import { LOCALES } from '@libs/table';
import { countryGaps } from '@libs/table/sentences';
import { useFrame } from '../../lib/frame';
import { useReader } from '../../lib/language';
import styles from './not-known.module.css';
import section from './country.module.css';

interface NotKnownProps {
  readonly groupConfirmed: boolean;
  readonly suspended: boolean;
  /** Years of the meetings at which its state is unknown. */
  readonly unknown: readonly string[];
}

/** What no public source says of a member, and who could; the invented network lacks only what is not asked yet. */
export function NotKnown({ groupConfirmed, suspended, unknown }: NotKnownProps) {
  const { say, language } = useReader();
  if (useFrame()?.network.fictional) return null;
  const gaps = countryGaps({ groupConfirmed, suspended, unknown });
  const years = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(unknown);
  return (
    <section aria-labelledby="not-known" className={section.section}>
      <h2 id="not-known">{say('country.not-known')}</h2>
      <ul className={styles.gaps}>
        {gaps.map(({ what, who }) => (
          <li key={what}>
            <span>{say(`country.gap-${what}`, { years })}</span>
            <span className={styles.who}>{say(`country.who-${who}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
