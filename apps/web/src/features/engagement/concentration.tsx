import { formatDate, formatNumber, type DataTable } from '@libs/table';
import { rowsOf, tell } from '@libs/table/sentences';
import { useReader } from '../../lib/language';
import styles from './engagement.module.css';
import { concentrationFinding } from './findings';

/** Whether a few delegations make up a meeting, in one line and as a table. */
export function Concentration({ table }: { readonly table: DataTable }) {
  const reader = useReader();
  const { say, name, language } = reader;
  const rows = rowsOf(table).toReversed();
  const ratio = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, 'ratio', language);
  return (
    <section aria-labelledby="concentration" className={styles.section}>
      <h2 id="concentration">{say('concentration')}</h2>
      <p className={styles.reading}>{tell(concentrationFinding(table), reader)}</p>
      <p className={styles.text}>{say('concentration.text')}</p>
      {rows.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="concentration">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('meeting')}</th>
                <th scope="col">{say('column.start')}</th>
                <th scope="col">{say('column.countries')}</th>
                <th scope="col">{say('concentration.gini')}</th>
                <th scope="col">{say('concentration.gini-all')}</th>
                <th scope="col">{say('effective-number')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.text('meeting')}>
                  <th scope="row">{name('meeting', row.text('meeting'))}</th>
                  <td>{formatDate(row.text('start'), language)}</td>
                  <td>{say('k-of-n-members', { k: row.count('countries'), n: row.count('eligible') })}</td>
                  <td>{ratio(row.number('gini'))}</td>
                  <td>{ratio(row.number('giniOfAll'))}</td>
                  <td>{ratio(row.number('effectiveNumber'))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
