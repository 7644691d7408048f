import { useSay } from '../../lib/language';
import styles from './sources.module.css';

/** What was looked for and not found, and who could supply it. */
const gaps = [
  { what: 'lists', who: 'sesric-host' },
  { what: 'people', who: 'sesric' },
  { what: 'eligibility', who: 'sesric-oic' },
  { what: 'groups', who: 'sesric-oic' },
  { what: 'plan-2021', who: 'sesric' },
  { what: 'plan-2024', who: 'sesric-chair' },
  { what: 'rules', who: 'sesric' },
  { what: 'vice-chairs', who: 'sesric-chair' },
  { what: 'fifth', who: 'sesric-chair' },
  { what: 'focal', who: 'members' },
  { what: 'needs', who: 'members' },
] as const;

export function NotPublic() {
  const say = useSay();
  return (
    <section>
      <h2 id="not-public">{say('gap.title')}</h2>
      <p>{say('gap.text')}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="not-public">
        <table className={styles.short}>
          <thead>
            <tr>
              <th scope="col">{say('gap.what')}</th>
              <th scope="col">{say('gap.who')}</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map(({ what, who }) => (
              <tr key={what}>
                <td>{say(`gap.${what}`)}</td>
                <td>{say(`who.${who}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
