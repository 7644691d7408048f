import { useReader } from '../lib/language';
import { useMe } from '../lib/me';
import { Go } from '../ui/go';
import styles from './account-link.module.css';

/** The way in, or the name of whoever is in. */
export function AccountLink() {
  const { say } = useReader();
  const me = useMe();
  return (
    <Go to={me ? '/account' : '/sign-in'} className={styles.link}>
      {me ? <bdi>{me.name}</bdi> : say('sign-in')}
    </Go>
  );
}
