import { formatNumber, type DataTable } from '@libs/table';
import { keyOf, outliersFinding, rowsOf, type Row } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { RecordLink } from './record-link';
import { Section } from './section';
import { WideTable } from './wide-table';
import styles from './quality.module.css';

/** Changes that are unlike the others of their series, reported series first: each a question, none called wrong. */
export function Outliers({ outliers }: { readonly outliers: DataTable }) {
  const { t, label, language } = useI18n();
  const rows = rowsOf(outliers);
  return (
    <Section id="outliers" finding={outliersFinding(outliers)}>
      {['reported', 'modelled'].map((estimate) => {
        const own = rows.filter((row) => row.text('estimate') === estimate);
        if (own.length === 0) return null;
        return (
          <details key={estimate} open={estimate === 'reported'}>
            <summary id={`outliers-${estimate}`}>
              {t(keyOf('quality.outliers-', estimate), { n: own.length })}
            </summary>
            <WideTable
              labelledBy={`outliers-${estimate}`}
              heads={[
                { text: t('quality.series') },
                { text: t('quality.change'), number: true },
                { text: t('quality.z'), number: true },
                { text: t('quality.alike'), number: true },
              ]}
            >
              <tbody>
                {own.map((row) => (
                  <tr key={row.index}>
                    <th scope="row">
                      <RecordLink kind="series" record={recordOf(row)} country={row.text('country')} />
                      {row.text('sex') !== 'T' && (
                        <span className={styles.quiet}>{label('code:sex', row.text('sex'))}</span>
                      )}
                    </th>
                    <td className={styles.number}>
                      {t('quality.from-to', {
                        from: formatNumber(row.count('before'), 'value', language),
                        to: formatNumber(row.count('value'), 'value', language),
                      })}
                      {row.count('break') === 1 && (
                        <span className={styles.quiet}> {t('quality.break')}</span>
                      )}
                    </td>
                    <td className={styles.number}>{formatNumber(row.count('z'), 'change', language)}</td>
                    <td className={styles.number}>{formatNumber(row.count('changes'), 'count', language)}</td>
                  </tr>
                ))}
              </tbody>
            </WideTable>
          </details>
        );
      })}
    </Section>
  );
}

function recordOf(row: Row): string {
  return `${row.text('indicator')} ${row.text('age')} ${row.text('year')}`;
}
