import { formatDate, formatNumber, type DataTable } from '@libs/table';
import { rowsOf, type Row } from '@libs/findings';
import { useI18n } from '../../lib/language';
import styles from './themes.module.css';

interface ActivitiesProps {
  /** `planActivities` of the area, or `activities` of all. */
  readonly table: DataTable;
  readonly theme: string;
}

/** The activities of an area, newest first. */
export function Activities({ table, theme }: ActivitiesProps) {
  const { t, label, language } = useI18n();
  const rows = rowsOf(table)
    .filter((row) => (row.known('area') ?? row.known('theme')) === theme)
    .sort((a, b) => b.text('start').localeCompare(a.text('start')));
  const participations = (row: Row): string => {
    const value = row.number('participations');
    return value === null ? label('code:missing', 'not-reported') : formatNumber(value, 'count', language);
  };
  return (
    <section aria-labelledby="activities" className={styles.section}>
      <h2 id="activities">{t('themes.activities', { n: rows.length })}</h2>
      {rows.length === 0 ? (
        <p className={styles.text}>{t('themes.activities-none')}</p>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="activities">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('column.start')}</th>
                <th scope="col">{t('column.activity')}</th>
                <th scope="col">{t('column.type')}</th>
                <th scope="col" className={styles.number}>
                  {t('column.participations')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.index}>
                  <td>{formatDate(row.text('start'), language)}</td>
                  <th scope="row">
                    <bdi lang={row.known('written') ?? undefined}>{row.text('title')}</bdi>
                  </th>
                  <td>{label('code:activity-type', row.text('type'))}</td>
                  <td className={styles.number}>{participations(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
