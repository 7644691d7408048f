import type { MessageKey } from '@libs/findings';
import { useState } from 'react';
import { useI18n } from '../lib/language';
import { LocalizedLink } from '../ui/localized-link';
import { AccountLink } from './account-link';
import { LanguageSwitch } from './language-switch';
import { MorePages } from './more-pages';
import type { PageName } from './routes';
import { SearchButton } from './search-button';
import { ThemeSwitch } from './theme-switch';
import styles from './header.module.css';

interface HeaderProps {
  readonly current: PageName;
  readonly path: string;
}

interface Entry {
  readonly to: string;
  readonly label: MessageKey;
  /** Pages that stand under the entry. */
  readonly has: readonly PageName[];
}

const pages: readonly Entry[] = [
  { to: '/', label: 'overview', has: ['overview'] },
  { to: '/participation', label: 'participation', has: ['participation', 'engagement'] },
  { to: '/countries', label: 'countries', has: ['countries', 'country', 'group'] },
  { to: '/themes', label: 'themes', has: ['themes', 'theme'] },
  { to: '/work-plans', label: 'nav.work-plans', has: ['work-plans', 'work-plan'] },
  { to: '/cooperation', label: 'cooperation', has: ['cooperation', 'draft'] },
  { to: '/labour-market', label: 'labour-market', has: ['labour-market'] },
  { to: '/meetings', label: 'nav.meetings', has: ['meetings', 'meeting'] },
];

/** Pages that would not fit in one line of every language. */
const morePages: readonly Entry[] = [
  { to: '/present', label: 'nav.present', has: ['present', 'story'] },
  { to: '/compare', label: 'compare', has: ['compare'] },
  { to: '/methodology', label: 'methodology', has: ['methodology'] },
  { to: '/data', label: 'data-and-sources', has: ['sources'] },
];

/** Name, pages, language, theme and the way in. */
export function Header({ current, path }: HeaderProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const entries = (all: readonly Entry[]) =>
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
            {entries(pages)}
            <MorePages current={morePages.some(({ has }) => has.includes(current))}>
              {entries(morePages)}
            </MorePages>
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
