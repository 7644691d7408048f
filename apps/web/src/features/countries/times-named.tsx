import type { TimesNamed } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './times-named.module.css';
import section from './country.module.css';

/** Members by how often a published list names them; those alike stand together, by name. */
export function TimesNamedTable({ rows }: { readonly rows: readonly TimesNamed[] }) {
  const { t, label, language } = useI18n();
  const { compare } = new Intl.Collator(language);
  const max = Math.max(1, ...rows.map(({ countries }) => countries.length));
  return (
    <section aria-labelledby="carried" className={section.section}>
      <h2 id="carried">{t('group.carried-title')}</h2>
      <p className={section.text}>{t('group.carried-text')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.named')}</th>
            <th scope="col" colSpan={2}>
              {t('group.members-column')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ times, countries }) => (
            <tr key={times}>
              <th scope="row">{t('tiles.times', { n: times })}</th>
              <td className={styles.count}>
                <svg width="64" height="10" aria-hidden="true">
                  <rect width={(countries.length / max) * 64} height="10" className={styles.bar} />
                </svg>
                {countries.length}
              </td>
              <td>
                <ul>
                  {countries
                    .map((code) => ({ code, name: label('country', code) }))
                    .sort((a, b) => compare(a.name, b.name))
                    .map((member) => (
                      <li key={member.code}>
                        <LocalizedLink to={`/countries/${member.code}`}>{member.name}</LocalizedLink>
                      </li>
                    ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
