import type { MessageKey } from '@libs/findings';
import type { Operation } from '@libs/rules';
import { useLocation } from 'wouter';
import { useI18n } from '../lib/language';
import { localeRouteOf } from '../lib/locale-route';
import styles from './account-nav.module.css';
import { LocalizedLink } from './localized-link';

const pages: readonly { readonly to: string; readonly needs: Operation; readonly label: MessageKey }[] = [
  { to: '/account', needs: 'keep-account', label: 'account.own' },
  { to: '/entry', needs: 'keep-draft', label: 'account.entry' },
  { to: '/people', needs: 'read-people', label: 'account.people' },
  { to: '/reports', needs: 'decide-report', label: 'account.reports' },
  { to: '/imports', needs: 'import', label: 'account.imports' },
  { to: '/quality', needs: 'read-quality', label: 'account.quality' },
  { to: '/present/look', needs: 'change-settings', label: 'account.look' },
  { to: '/outbox', needs: 'read-outbox', label: 'account.outbox' },
  { to: '/audit', needs: 'read-audit', label: 'account.audit' },
];

/** The pages behind the sign-in that someone may see. */
export function AccountNav({ may }: { readonly may: (operation: Operation) => boolean }) {
  const { t } = useI18n();
  const [path] = useLocation();
  const seen = pages.filter(({ needs }) => may(needs));
  if (seen.length < 2) return null;
  return (
    <nav aria-label={t('account.pages')} className={styles.nav}>
      <ul>
        {seen.map(({ to, label }) => (
          <li key={to}>
            <LocalizedLink to={to} current={isUnder(localeRouteOf(path).path, to)}>
              {t(label)}
            </LocalizedLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether a path is a page or one of those below it. */
function isUnder(path: string, page: string): boolean {
  return path === page || path.startsWith(`${page}/`);
}
