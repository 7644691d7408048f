import { useSyncExternalStore } from 'react';
import { useI18n } from '../lib/language';
import { useSearchParams } from '../lib/search-params';
import styles from './theme-switch.module.css';

const DARK = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const dark = window.matchMedia(DARK);
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}

/** Light or dark, kept in the address; without it the system decides. */
export function ThemeSwitch() {
  const { t } = useI18n();
  const [search, change] = useSearchParams();
  const systemIsDark = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(DARK).matches,
    () => false,
  );
  const chosen = search.get('theme');
  const isDark = chosen === null ? systemIsDark : chosen === 'dark';
  const other = isDark ? 'light' : 'dark';
  const followsSystem = (other === 'dark') === systemIsDark;
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={() => change({ theme: followsSystem ? null : other }, 'replace')}
    >
      <span aria-hidden="true" className={styles.sign} />
      <span>{t(`site.${other}`)}</span>
    </button>
  );
}
