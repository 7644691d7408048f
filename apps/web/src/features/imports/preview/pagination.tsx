import { Link, useLocation, useSearch } from 'wouter';
import { useI18n } from '../../../lib/language';
import { changedSearch } from '../../../lib/search-params';
import styles from './plan.module.css';

/** Rows of a page of the plan: the most that is answered at once. */
export const PAGE = 200;

/** The way through a plan that is longer than a page. */
export function Pagination({ total, offset }: { readonly total: number; readonly offset: number }) {
  const { t } = useI18n();
  const [path] = useLocation();
  const search = useSearch();
  if (total <= PAGE) return null;
  const at = (from: number): string =>
    path + changedSearch(search, { from: from <= 0 ? null : String(from) });
  return (
    <nav aria-label={t('preview.pages')} className={styles.pages}>
      {offset > 0 && <Link to={at(offset - PAGE)}>{t('preview.before')}</Link>}
      <span>{t('preview.range', { from: offset + 1, to: Math.min(offset + PAGE, total), total })}</span>
      {offset + PAGE < total && <Link to={at(offset + PAGE)}>{t('preview.after')}</Link>}
    </nav>
  );
}
