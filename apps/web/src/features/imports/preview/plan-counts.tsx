import { keyOf } from '@libs/findings';
import { formatNumber } from '@libs/table';
import { Link, useLocation, useSearch } from 'wouter';
import type { CountsFragment } from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import { changedSearch } from '../../../lib/search-params';
import styles from './plan.module.css';
import { rowMarks } from './row-marks';

/** How many rows go which way; each count shows its rows. */
export function PlanCounts({ counts, show }: { readonly counts: CountsFragment; readonly show: string }) {
  const { t, language } = useI18n();
  const [path] = useLocation();
  const search = useSearch();
  const ways = ['create', 'update', 'unchanged', 'problem', 'skipped'] as const;
  const all = ways.reduce((sum, way) => sum + counts[way], 0);
  const shown = [
    ...ways.filter((way) => counts[way] > 0 || way === show).map((way) => ({ way, n: counts[way] })),
    { way: 'all', n: all },
  ];
  return (
    <nav aria-label={t('preview.show')}>
      <ul className={styles.shown}>
        {shown.map(({ way, n }) => (
          <li key={way}>
            <Link
              to={path + changedSearch(search, { show: way, from: null })}
              aria-current={way === show ? 'true' : undefined}
            >
              <span aria-hidden="true" className={styles.mark}>
                {rowMarks.get(way) ?? ''}
              </span>
              {t(keyOf('action.', way))} <strong>{formatNumber(n, 'count', language)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
