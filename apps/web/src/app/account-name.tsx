import type { ReactNode } from 'react';
import { useMe } from '../lib/use-me';
import { LocalizedLink } from '../ui/localized-link';
import styles from './account-link.module.css';

/** The name of the one who is signed in; nothing until it is known, and the way in where the session is over. */
export function AccountName({ otherwise }: { readonly otherwise: ReactNode }) {
  const me = useMe();
  if (me === undefined) return null;
  if (me === null) return otherwise;
  return (
    <LocalizedLink to="/account" className={styles.link}>
      <bdi>{me.name}</bdi>
    </LocalizedLink>
  );
}
