import { formatDate, formatNumber, isolate, type DataTable } from '@libs/table';
import { rowsOf, rulesFinding } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { RecordLink } from './record-link';
import { Section } from './section';
import { WideTable } from './wide-table';
import styles from './quality.module.css';

interface RulesProps {
  readonly checked: DataTable;
  readonly broken: DataTable;
}

/** Every logical rule with the number of records it was checked on, and under it each record that breaks it. */
export function Rules({ checked, broken }: RulesProps) {
  const { t, label, language } = useI18n();
  const findings = rowsOf(broken);
  const count = (value: number): string => formatNumber(value, 'count', language);
  return (
    <Section id="rules" finding={rulesFinding(checked)}>
      <WideTable
        labelledBy="rules"
        heads={[
          { text: t('quality.rule') },
          { text: t('quality.checked'), number: true },
          { text: t('quality.findings'), number: true },
        ]}
      >
        <tbody>
          {rowsOf(checked).map((row) => {
            const rule = row.text('rule');
            const own = findings.filter((finding) => finding.text('rule') === rule);
            return (
              <tr key={rule}>
                <th scope="row">
                  {label('code:logical-rule', rule)}
                  {own.length > 0 && (
                    <ul className={styles.findings}>
                      {own.map((finding) => (
                        <li key={finding.index}>
                          <RecordLink
                            kind={finding.text('kind')}
                            record={finding.text('record')}
                            country={finding.known('country')}
                          />{' '}
                          {t('quality.found', {
                            found: valueWords(finding.known('found')),
                            against: valueWords(finding.known('against')),
                          })}
                        </li>
                      ))}
                    </ul>
                  )}
                </th>
                <td className={styles.number}>{count(row.count('checked'))}</td>
                <td className={styles.number}>
                  {row.count('broken') > 0
                    ? count(row.count('broken'))
                    : t(row.count('checked') === 0 ? 'quality.unchecked' : 'quality.none')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </WideTable>
    </Section>
  );

  function valueWords(value: string | null): string {
    if (value === null) return label('code:missing', 'unknown');
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : isolate(value);
  }
}
