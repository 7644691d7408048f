import { navigation, type PageName } from '@libs/pages';
import { useState } from 'react';
import { useI18n } from '../lib/language';
import { LocalizedLink } from '../ui/localized-link';
import { AccountLink } from './account-link';
import { LanguageSwitch } from './language-switch';
import { MorePages } from './more-pages';
import { SearchButton } from './search-button';
import { ThemeSwitch } from './theme-switch';
import styles from './header.module.css';

interface HeaderProps {
  readonly current: PageName;
  readonly path: string;
}

const bar = navigation('bar');
const more = navigation('more');

/** Name, pages, language, theme and the way in. */
export function Header({ current, path }: HeaderProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const entries = (all: typeof bar) =>
    all.map(({ to, label, has }) => (
      <li key={to} onClick={() => setOpen(false)}>
        <LocalizedLink to={to} current={has.includes(current)}>
          {t(label)}
        </LocalizedLink>
      </li>
    ));
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <LocalizedLink to="/" className={styles.name}>
          {t('site.name')}
        </LocalizedLink>
        <div className={styles.controls}>
          <SearchButton />
          <LanguageSwitch path={path} />
          <span className={styles.wide}>
            <ThemeSwitch />
          </span>
          <span className={styles.wide}>
            <AccountLink />
          </span>
        </div>
        <button
          type="button"
          className={styles.menu}
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          {t('site.menu')}
        </button>
        <nav id="navigation" aria-label={t('site.pages')} className={open ? styles.open : styles.nav}>
          <ul>
            {entries(bar)}
            <MorePages current={more.some(({ has }) => has.includes(current))}>{entries(more)}</MorePages>
            <li className={styles.account} onClick={() => setOpen(false)}>
              <AccountLink />
            </li>
            <li className={styles.phone}>
              <ThemeSwitch />
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
