import { formatDateRange, formatNumber } from '@libs/table';
import type { Row } from '@libs/findings';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import styles from './themes.module.css';

/** What an area is to bring about, period by period; a figure that nobody reported says so. */
export function Results({ rows }: { readonly rows: readonly Row[] }) {
  const { t, label, language } = useI18n();
  const fictional = useReferenceData()?.network.fictional ?? false;
  const figure = (row: Row, column: string): string => {
    const value = row.number(column);
    return value === null
      ? label('code:missing', 'not-reported')
      : formatNumber(value, Number.isInteger(value) ? 'count' : 'value', language);
  };
  return (
    <section aria-labelledby="outcomes" className={styles.section}>
      <h2 id="outcomes">{t('themes.outcomes')}</h2>
      {rows.length === 0 ? (
        <p className={styles.text}>{t(fictional ? 'themes.outcomes-no' : 'themes.outcomes-none')}</p>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="outcomes">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('themes.indicator')}</th>
                <th scope="col">{t('themes.level')}</th>
                <th scope="col">{t('themes.period')}</th>
                <th scope="col" className={styles.number}>
                  {t('baseline')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('target')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('actual')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.index}>
                  <th scope="row">
                    {row.text('measure')} ({label('code:result-unit', row.text('unit'))})
                  </th>
                  <td>{label('code:result-level', row.text('level'))}</td>
                  <td>{formatDateRange(row.text('start'), row.text('end'), language)}</td>
                  {['baseline', 'target', 'actual'].map((column) => (
                    <td key={column} className={styles.number}>
                      {figure(row, column)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
