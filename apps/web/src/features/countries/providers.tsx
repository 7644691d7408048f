import type { DataTable } from '@libs/table';
import { noteSentence, rowsOf, tell } from '@libs/table/sentences';
import { useReader } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import section from './country.module.css';
import styles from './times-named.module.css';

interface ProvidersProps {
  readonly table: DataTable;
  readonly members: readonly string[];
}

/** The members of a group that provided activities. */
export function Providers({ table, members }: ProvidersProps) {
  const reader = useReader();
  const { say, name } = reader;
  const several = table.notes.filter(({ code }) => code.startsWith('note.several-providers'));
  const rows = rowsOf(table).filter((row) => members.includes(row.text('provider')));
  return (
    <section aria-labelledby="providers" className={section.section}>
      <h2 id="providers">{say('group.providers', { n: rows.length })}</h2>
      <p className={section.text}>{say(rows.length === 0 ? 'group.no-providers' : 'group.providers-text')}</p>
      {rows.length > 0 && (
        <table className={styles.table}>
          <tbody>
            {rows
              .toSorted(
                (a, b) =>
                  b.count('activities') - a.count('activities') ||
                  name('country', a.text('provider')).localeCompare(name('country', b.text('provider'))),
              )
              .map((row) => (
                <tr key={row.text('provider')}>
                  <th scope="row">
                    <LocalizedLink to={`/countries/${row.text('provider')}`}>
                      {name('country', row.text('provider'))}
                    </LocalizedLink>
                  </th>
                  <td>{say('plural-activities', { n: row.count('activities') })}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      {several.map((note) => (
        <p key={note.code} className={section.text}>
          {tell(noteSentence(note), reader)}
        </p>
      ))}
    </section>
  );
}
