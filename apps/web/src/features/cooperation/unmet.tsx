import type { DataTable } from '@libs/table';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { MemberLinks } from '../../ui/member-links';
import { needTotalsOf } from '../../../../../libs/questions/need-totals/series';
import { membersNeeding } from '../../../../../libs/questions/needs-matrix/series';
import styles from './cooperation.module.css';

interface UnmetProps {
  readonly totals: DataTable;
  readonly needs: DataTable;
}

/** The chair's list: needs at 2 or 3 in areas where nobody offers at 2 or 3, with who has them. */
export function Unmet({ totals, needs }: UnmetProps) {
  const { t, label } = useI18n();
  const unmet = needTotalsOf(totals).filter((total) => total.unmet);
  if (unmet.length === 0) return null;
  return (
    <section aria-labelledby="unmet" className={styles.unmet}>
      <h2 id="unmet">{t('cooperation.unmet')}</h2>
      <ul>
        {unmet.map(({ theme, needing, serious }) => (
          <li key={theme}>
            <h3>
              <LocalizedLink to={`/themes/${theme}`}>{label('theme', theme)}</LocalizedLink>
            </h3>
            <p className={styles.count}>{t('cooperation.unmet-count', { n: needing, serious })}</p>
            <MemberLinks codes={membersNeeding(needs, theme)} none="" />
          </li>
        ))}
      </ul>
    </section>
  );
}
