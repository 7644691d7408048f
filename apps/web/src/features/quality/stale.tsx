import type { DataTable } from '@libs/table';
import { rowsOf, staleSeriesFinding, staleSourcesFinding, tell } from '@libs/table/sentences';
import { useReader } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { Printed } from '../../ui/words';
import { Section } from './section';
import { WideTable } from './wide-table';
import styles from './quality.module.css';

interface StaleProps {
  readonly sources: DataTable;
  readonly series: DataTable;
}

/** Sources that were read long ago, and indicators whose last figures are old. */
export function Stale({ sources, series }: StaleProps) {
  const reader = useReader();
  const { say, name } = reader;
  const old = rowsOf(sources).filter((row) => row.count('stale') === 1);
  return (
    <Section id="stale" finding={staleSourcesFinding(sources)}>
      {old.length > 0 && (
        <WideTable
          labelledBy="stale"
          heads={[{ text: say('source') }, { text: say('quality.title') }, { text: say('quality.read-on') }]}
        >
          <tbody>
            {old.map((row) => (
              <tr key={row.index}>
                <th scope="row">{name('source', row.text('source'))}</th>
                <td>
                  <Printed>{row.text('title')}</Printed>
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
        <summary id="stale-series">{tell(staleSeriesFinding(series), reader)}</summary>
        <WideTable
          labelledBy="stale-series"
          heads={[
            { text: say('quality.indicator') },
            { text: say('quality.old-of'), number: true },
            { text: say('quality.last-years'), number: true },
          ]}
        >
          <tbody>
            {rowsOf(series).map((row) => (
              <tr key={row.index}>
                <th scope="row">
                  <LocalizedLink to={`/labour-market?indicator=${encodeURIComponent(row.text('indicator'))}`}>
                    {name('indicator', row.text('indicator'))}
                  </LocalizedLink>
                </th>
                <td className={styles.number}>
                  {say('quality.k-of-n', { k: row.count('stale'), n: row.count('of') })}
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
