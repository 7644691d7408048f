import { useFrame } from '../../lib/frame';
import { useSay } from '../../lib/language';
import styles from './not-known.module.css';

/** What no public source says, and who could. */
const gaps = [
  { key: 'unknown.lists', who: 'unknown.host' },
  { key: 'unknown.people', who: 'unknown.sesric' },
  { key: 'unknown.eligible', who: 'unknown.oic' },
  { key: 'unknown.groups', who: 'unknown.oic' },
  { key: 'unknown.themes', who: 'unknown.sesric' },
  { key: 'unknown.vice-chairs', who: 'unknown.sesric' },
] as const;

/** A list of what is missing; the invented network lacks nothing. */
export function NotKnown() {
  const say = useSay();
  if (useFrame()?.network.fictional) return null;
  return (
    <section aria-labelledby="not-known" className={styles.gaps}>
      <h2 id="not-known">{say('unknown.title')}</h2>
      <ul>
        {gaps.map(({ key, who }) => (
          <li key={key}>
            <span>{say(key)}</span>
            <span className={styles.who}>{say(who)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
