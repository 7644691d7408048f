import { clusterSentence, format, type Row } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './cooperation.module.css';
import { draftPath } from './draft-address';

interface ClustersProps {
  readonly rows: readonly Row[];
  /** Who answered, in a sentence. */
  readonly answered: string;
}

/** Areas where three or more have the same need and someone can provide: each leads to a draft in one step. */
export function Clusters({ rows, answered }: ClustersProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const codes = (row: Row, column: string): string[] => row.text(column).split(' ').filter(Boolean);
  return (
    <section aria-labelledby="clusters" className={styles.section}>
      <h2 id="clusters">{t('cooperation.clusters', { n: rows.length })}</h2>
      <p className={styles.text}>{t('cooperation.clusters-text')}</p>
      <ul className={styles.clusters}>
        {rows.map((row) => (
          <li key={row.index}>
            <h3>{label('theme', row.text('theme'))}</h3>
            <p>{format(clusterSentence(row), i18n)}</p>
            <p>
              <LocalizedLink
                to={draftPath({
                  area: row.text('theme'),
                  providers: codes(row, 'providing'),
                  beneficiaries: codes(row, 'needing').filter(
                    (code) => !codes(row, 'providing').includes(code),
                  ),
                })}
              >
                {t('cooperation.draft')}
              </LocalizedLink>
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{answered}</p>
    </section>
  );
}
