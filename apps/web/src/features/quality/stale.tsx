import type { DataTable } from '@libs/table';
import { rowsOf, staleSeriesFinding, staleSourcesFinding, format } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { SourceTitle } from '../../ui/translated-text';
import { Section } from './section';
import { WideTable } from './wide-table';
import styles from './quality.module.css';

interface StaleProps {
  readonly sources: DataTable;
  readonly series: DataTable;
}

/** Sources that were read long ago, and indicators whose last figures are old. */
export function Stale({ sources, series }: StaleProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const old = rowsOf(sources).filter((row) => row.count('stale') === 1);
  return (
    <Section id="stale" finding={staleSourcesFinding(sources)}>
      {old.length > 0 && (
        <WideTable
          labelledBy="stale"
          heads={[{ text: t('source') }, { text: t('quality.title') }, { text: t('quality.read-on') }]}
        >
          <tbody>
            {old.map((row) => (
              <tr key={row.index}>
                <th scope="row">{label('source', row.text('source'))}</th>
                <td>
                  <SourceTitle id={row.text('source')} title={row.text('title')} />
                </td>
                <td>
                  <bdi dir="ltr">{row.text('readOn')}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      <details>
        <summary id="stale-series">{format(staleSeriesFinding(series), i18n)}</summary>
        <WideTable
          labelledBy="stale-series"
          heads={[
            { text: t('quality.indicator') },
            { text: t('quality.old-of'), number: true },
            { text: t('quality.last-years'), number: true },
          ]}
        >
          <tbody>
            {rowsOf(series).map((row) => (
              <tr key={row.index}>
                <th scope="row">
                  <LocalizedLink to={`/labour-market?indicator=${encodeURIComponent(row.text('indicator'))}`}>
                    {label('indicator', row.text('indicator'))}
                  </LocalizedLink>
                </th>
                <td className={styles.number}>
                  {t('quality.k-of-n', { k: row.count('stale'), n: row.count('of') })}
                </td>
                <td className={styles.number}>
                  <bdi dir="ltr">{[...new Set([row.text('oldest'), row.text('newest')])].join('–')}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      </details>
    </Section>
  );
}
