import { Loading } from '@libs/charts';
import { lazy, Suspense } from 'react';
import { useI18n } from '../lib/language';
import { useHasSessionNote } from '../lib/session-note';
import { LocalizedLink } from '../ui/localized-link';
import styles from './account-link.module.css';

const AccountName = lazy(async () => ({ default: (await import('./account-name')).AccountName }));

/** The way in; where someone came in before, their name, which is fetched with all that this needs. */
export function AccountLink() {
  const { t } = useI18n();
  const enter = (
    <LocalizedLink to="/sign-in" className={styles.link}>
      {t('sign-in')}
    </LocalizedLink>
  );
  if (!useHasSessionNote()) return enter;
  return (
    <Suspense fallback={<Loading />}>
      <AccountName otherwise={enter} />
    </Suspense>
  );
}
