import { formatNumber, type DataTable } from '@libs/table';
import { conflictsFinding, disputedFigures, type Row } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { RecordLink } from './record-link';
import { Section } from './section';
import { WideTable } from './wide-table';
import styles from './quality.module.css';

/** Figures that do not agree, with their sources, the preferred one and why. */
export function Conflicts({ conflicts }: { readonly conflicts: DataTable }) {
  const { t, label, language } = useI18n();
  const figures = disputedFigures(conflicts);
  return (
    <Section id="conflicts" finding={conflictsFinding(conflicts)}>
      {figures.length > 0 && (
        <WideTable
          labelledBy="conflicts"
          heads={[
            { text: t('quality.record') },
            { text: t('quality.measure') },
            { text: t('quality.figure'), number: true },
            { text: t('source') },
            { text: t('quality.used') },
          ]}
        >
          {figures.map((rows) => (
            <tbody key={`${rows[0]?.text('record')} ${rows[0]?.text('measure')}`}>
              {rows.map((row, index) => (
                <tr key={row.index}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={rows.length}>
                      <RecordLink
                        kind={row.text('kind')}
                        record={[row.known('programme'), row.text('record')].filter(Boolean).join(' ')}
                        title={row.text('title')}
                      />
                      <span className={styles.quiet}>{label('code:conflict', row.text('conflict'))}</span>
                    </th>
                  )}
                  <td>{whatWords(row)}</td>
                  <td className={styles.number}>{formatNumber(row.count('value'), 'count', language)}</td>
                  <td>{label('source', row.text('source'))}</td>
                  <td>{usedWords(row)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </WideTable>
      )}
    </Section>
  );

  function whatWords(row: Row): string {
    const countedAs = row.known('countedAs');
    const what =
      countedAs === null ? label('code:measure', row.text('measure')) : label('code:counted-as', countedAs);
    return row.text('basis') === 'named' ? t('counts.named', { what }) : what;
  }

  function usedWords(row: Row): string {
    if (row.count('preferred') === 0) return t('counts.kept');
    const reason = row.known('reason');
    return reason === null
      ? t('counts.preferred')
      : t('counts.preferred-because', { reason: label('code:reason', reason) });
  }
}
