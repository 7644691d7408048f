import { LorenzChart } from '@libs/charts';
import { formatDate, formatNumber, type DataTable } from '@libs/table';
import { rowsOf, tell } from '@libs/table/sentences';
import { useReader } from '../../lib/language';
import styles from './engagement.module.css';
import { concentrationFinding } from './findings';

interface ConcentrationProps {
  readonly table: DataTable;
  /** Representatives by member at the last meeting that counts them. */
  readonly sizes: DataTable;
}

/** Whether a few delegations make up a meeting: in one line, as a curve and as a table. */
export function Concentration({ table, sizes }: ConcentrationProps) {
  const reader = useReader();
  const { say, name } = reader;
  const last = rowsOf(sizes)[0]?.text('meeting');
  return (
    <section aria-labelledby="concentration" className={styles.section}>
      <h2 id="concentration">{say('concentration')}</h2>
      <p className={styles.reading}>{tell(concentrationFinding(table), reader)}</p>
      <p className={styles.text}>{say('concentration.text')}</p>
      {last === undefined ? (
        <p className={styles.note}>{say('records.who-host')}</p>
      ) : (
        <div className={styles.spread}>
          <LorenzChart
            id="lorenz"
            title={say('concentration.lorenz')}
            subtitle={say('concentration.lorenz-subtitle', { meeting: name('meeting', last) })}
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
  const { say, name, language } = useReader();
  const ratio = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, 'ratio', language);
  return (
    <div>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="concentration">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('meeting')}</th>
              <th scope="col">{say('column.countries')}</th>
              <th scope="col">{say('concentration.gini')}</th>
              <th scope="col">{say('concentration.gini-all')}</th>
              <th scope="col">{say('concentration.hhi')}</th>
              <th scope="col">{say('effective-number')}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(table)
              .toReversed()
              .map((row) => (
                <tr key={row.text('meeting')}>
                  <th scope="row">
                    {name('meeting', row.text('meeting'))}
                    <small>{formatDate(row.text('start'), language)}</small>
                  </th>
                  <td>
                    {say('engagement.items', { done: row.count('countries'), known: row.count('eligible') })}
                  </td>
                  <td>{ratio(row.number('gini'))}</td>
                  <td>{ratio(row.number('giniOfAll'))}</td>
                  <td>{ratio(row.number('hhi'))}</td>
                  <td>{formatNumber(row.count('effectiveNumber'), 'value', language)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{say('concentration.hhi-text')}</p>
    </div>
  );
}
