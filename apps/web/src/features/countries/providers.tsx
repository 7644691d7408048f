import type { DataTable } from '@libs/table';
import { noteSentence, format } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { providersAmong } from '../../../../../libs/questions/activities-by/series';
import section from './country.module.css';
import styles from './times-named.module.css';

interface ProvidersProps {
  readonly table: DataTable;
  readonly members: readonly string[];
}

/** The members of a group that provided activities. */
export function Providers({ table, members }: ProvidersProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const several = table.notes.filter(({ code }) => code.startsWith('note.several-providers'));
  const rows = providersAmong(table, members, (code) => label('country', code));
  return (
    <section aria-labelledby="providers" className={section.section}>
      <h2 id="providers">{t('group.providers', { n: rows.length })}</h2>
      <p className={section.text}>{t(rows.length === 0 ? 'group.no-providers' : 'group.providers-text')}</p>
      {rows.length > 0 && (
        <table className={styles.table}>
          <tbody>
            {rows.map(({ code, activities }) => (
              <tr key={code}>
                <th scope="row">
                  <LocalizedLink to={`/countries/${code}`}>{label('country', code)}</LocalizedLink>
                </th>
                <td>{t('plural-activities', { n: activities })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {several.map((note) => (
        <p key={note.code} className={section.text}>
          {format(noteSentence(note), i18n)}
        </p>
      ))}
    </section>
  );
}
