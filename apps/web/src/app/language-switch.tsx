import { CONVENTIONS, LANGUAGES } from '@libs/vocabulary';
import { useSyncExternalStore } from 'react';
import { Link, useSearch } from 'wouter';
import { useI18n } from '../lib/language';
import { pathOf } from '../lib/locale-route';
import styles from './language-switch.module.css';

/** The languages, each written in itself; page and filters stay, and what a one-time link ends with. */
export function LanguageSwitch({ path }: { readonly path: string }) {
  const { language, t } = useI18n();
  const search = useSearch();
  const hash = useSyncExternalStore(
    onHashChange,
    () => window.location.hash,
    () => '',
  );
  return (
    <ul className={styles.languages} aria-label={t('site.languages')}>
      {LANGUAGES.map((other) => (
        <li key={other}>
          <Link
            to={`${pathOf({ language: other, path })}${search === '' ? '' : `?${search}`}${hash}`}
            lang={other}
            hrefLang={other}
            aria-current={other === language ? 'true' : undefined}
          >
            <span className={styles.long}>{t(`language-${other}`)}</span>
            <span className={styles.short} aria-hidden="true">
              {CONVENTIONS[other].shortName}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
