import { LorenzChart } from '@libs/charts';
import { formatDate, formatNumber, formatRange, type DataTable } from '@libs/table';
import { rowsOf, format } from '@libs/findings';
import { useI18n } from '../../lib/language';
import styles from './engagement.module.css';
import { concentrationFinding } from './findings';

interface ConcentrationProps {
  readonly table: DataTable;
  /** Representatives by member at the last meeting that counts them. */
  readonly sizes: DataTable;
}

/** Whether a few delegations make up a meeting: in one line, as a curve and as a table. */
export function Concentration({ table, sizes }: ConcentrationProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const last = rowsOf(sizes)[0]?.text('meeting');
  return (
    <section aria-labelledby="concentration" className={styles.section}>
      <h2 id="concentration">{t('concentration')}</h2>
      <p className={styles.reading}>{format(concentrationFinding(table), i18n)}</p>
      <p className={styles.text}>{t('concentration.text')}</p>
      {last === undefined ? (
        <p className={styles.note}>{t('records.who-host')}</p>
      ) : (
        <div className={styles.spread}>
          <LorenzChart
            id="lorenz"
            title={t('concentration.lorenz')}
            subtitle={t('concentration.lorenz-subtitle', { meeting: label('meeting', last) })}
            table={sizes}
          />
          <Measures table={table} />
        </div>
      )}
    </section>
  );
}

/** Every meeting whose delegations are counted, the last first. */
function Measures({ table }: { readonly table: DataTable }) {
  const { t, label, language } = useI18n();
  const measure = (value: number | null, unit: 'ratio' | 'value'): string =>
    value === null ? '–' : formatNumber(value, unit, language);
  return (
    <div>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="concentration">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('meeting')}</th>
              <th scope="col">{t('column.countries')}</th>
              <th scope="col">{t('concentration.gini')}</th>
              <th scope="col">{t('concentration.gini-all')}</th>
              <th scope="col">{t('concentration.hhi')}</th>
              <th scope="col">{t('effective-number')}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(table)
              .toReversed()
              .map((row) => (
                <tr key={row.text('meeting')}>
                  <th scope="row">
                    {label('meeting', row.text('meeting'))}
                    <small>{formatDate(row.text('start'), language)}</small>
                  </th>
                  <td>
                    {t('concentration.of', {
                      countries: formatRange([row.count('countries'), row.count('countriesMax')], language),
                      eligible: row.count('eligible'),
                    })}
                  </td>
                  <td>{measure(row.number('gini'), 'ratio')}</td>
                  <td>{measure(row.number('giniOfAll'), 'ratio')}</td>
                  <td>{measure(row.number('hhi'), 'ratio')}</td>
                  <td>{measure(row.number('effectiveNumber'), 'value')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{t('concentration.hhi-text')}</p>
    </div>
  );
}
