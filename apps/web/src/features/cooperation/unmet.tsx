import type { DataTable } from '@libs/table';
import { rowsOf } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { MemberLinks } from '../../ui/member-links';
import styles from './cooperation.module.css';

interface UnmetProps {
  readonly totals: DataTable;
  readonly needs: DataTable;
}

/** The chair's list: needs at 2 or 3 in areas where nobody offers at 2 or 3, with who has them. */
export function Unmet({ totals, needs }: UnmetProps) {
  const { t, label } = useI18n();
  const unmet = rowsOf(totals).filter((row) => row.count('unmet') === 1);
  if (unmet.length === 0) return null;
  const needing = (theme: string): string[] =>
    rowsOf(needs)
      .filter((row) => row.text('theme') === theme && Number(row.known('need') ?? 0) >= 2)
      .map((row) => row.text('country'));
  return (
    <section aria-labelledby="unmet" className={styles.unmet}>
      <h2 id="unmet">{t('cooperation.unmet')}</h2>
      <ul>
        {unmet.map((row) => (
          <li key={row.index}>
            <h3>
              <LocalizedLink to={`/themes/${row.text('theme')}`}>
                {label('theme', row.text('theme'))}
              </LocalizedLink>
            </h3>
            <p className={styles.count}>
              {t('cooperation.unmet-count', { n: row.count('needing'), serious: row.count('serious') })}
            </p>
            <MemberLinks codes={needing(row.text('theme'))} none="" />
          </li>
        ))}
      </ul>
    </section>
  );
}
