import { clusterSentence, tell, type Row } from '@libs/table/sentences';
import { useReader } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './cooperation.module.css';
import { draftPath } from './draft-address';

interface ClustersProps {
  readonly rows: readonly Row[];
  /** Who answered, in a sentence. */
  readonly answered: string;
}

/** Areas where three or more have the same need and somebody can provide: each leads to a draft in one step. */
export function Clusters({ rows, answered }: ClustersProps) {
  const reader = useReader();
  const { say, name } = reader;
  const codes = (row: Row, column: string): string[] => row.text(column).split(' ').filter(Boolean);
  return (
    <section aria-labelledby="clusters" className={styles.section}>
      <h2 id="clusters">{say('cooperation.clusters', { n: rows.length })}</h2>
      <p className={styles.text}>{say('cooperation.clusters-text')}</p>
      <ul className={styles.clusters}>
        {rows.map((row) => (
          <li key={row.index}>
            <h3>{name('theme', row.text('theme'))}</h3>
            <p>{tell(clusterSentence(row), reader)}</p>
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
                {say('cooperation.draft')}
              </LocalizedLink>
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{answered}</p>
    </section>
  );
}
