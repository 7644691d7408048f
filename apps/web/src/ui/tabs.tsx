import { Link, useLocation, useSearch } from 'wouter';
import { changedSearch } from '../lib/search-params';
import { LocalizedLink } from './localized-link';
import styles from './tabs.module.css';

interface TabsProps {
  readonly current: string;
  readonly tabs: readonly { readonly name: string; readonly label: string }[];
  /** A page of its own that belongs beside them. */
  readonly beside?: { readonly to: string; readonly label: string };
}

/** What belongs to one view only and does not go along to another. */
const own = { table: null, sort: null, open: null, activity: null } as const;

/** The views of the page as links: each has an address, and the filters go along. */
export function Tabs({ current, tabs, beside }: TabsProps) {
  const [path] = useLocation();
  const search = useSearch();
  return (
    <ul className={styles.tabs}>
      {tabs.map(({ name, label }, index) => (
        <li key={name}>
          <Link
            to={path + changedSearch(search, { ...own, view: index === 0 ? null : name })}
            aria-current={name === current ? 'page' : undefined}
          >
            {label}
          </Link>
        </li>
      ))}
      {beside && (
        <li>
          <LocalizedLink to={beside.to}>{beside.label}</LocalizedLink>
        </li>
      )}
    </ul>
  );
}
