import { useReader } from '../../lib/language';
import styles from './country.module.css';

/** Needs and capacities: what would stand here, why it does not, and who can supply it. */
export function Needs() {
  const { say } = useReader();
  return (
    <section aria-labelledby="needs" className={styles.section}>
      <h2 id="needs">{say('country.needs')}</h2>
      <p className={styles.text}>{say('country.needs-none')}</p>
    </section>
  );
}
