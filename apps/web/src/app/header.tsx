import { useState } from 'react';
import { useReader } from '../lib/language';
import { Go } from '../ui/go';
import { AccountLink } from './account-link';
import { LanguageSwitch } from './language-switch';
import type { PageName } from './routes';
import { SearchButton } from './search-button';
import { ThemeSwitch } from './theme-switch';
import styles from './header.module.css';

interface HeaderProps {
  readonly current: PageName;
  readonly path: string;
}

const pages: readonly { name: PageName; to: string; label: string; has: readonly PageName[] }[] = [
  { name: 'overview', to: '/', label: 'overview', has: ['overview'] },
  {
    name: 'participation',
    to: '/participation',
    label: 'participation',
    has: ['participation', 'engagement'],
  },
  { name: 'countries', to: '/countries', label: 'countries', has: ['countries', 'country', 'group'] },
  { name: 'work-plans', to: '/work-plans', label: 'nav.work-plans', has: ['work-plans', 'work-plan'] },
  { name: 'labour-market', to: '/labour-market', label: 'labour-market', has: ['labour-market'] },
  { name: 'compare', to: '/compare', label: 'compare', has: ['compare'] },
  { name: 'meetings', to: '/meetings', label: 'nav.meetings', has: ['meetings', 'meeting'] },
  { name: 'methodology', to: '/methodology', label: 'methodology', has: ['methodology'] },
  { name: 'sources', to: '/data', label: 'data-and-sources', has: ['sources'] },
];

/** Name, pages, language, theme and the way in. */
export function Header({ current, path }: HeaderProps) {
  const { say } = useReader();
  const [open, setOpen] = useState(false);
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Go to="/" className={styles.name}>
          {say('site.name')}
        </Go>
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
          {say('site.menu')}
        </button>
        <nav id="navigation" aria-label={say('site.pages')} className={open ? styles.open : styles.nav}>
          <ul>
            {pages.map(({ name, to, label, has }) => (
              <li key={name} onClick={() => setOpen(false)}>
                <Go to={to} current={has.includes(current)}>
                  {say(label)}
                </Go>
              </li>
            ))}
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
