import { formatPrinted } from '@libs/table';
import { ownSource } from '@libs/rules';
import { keyOf, sourceRetrieved } from '@libs/findings';
import type { SourcesQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMonth } from '../../lib/format-moment';
import { shortened } from '../../ui/source-list';
import { Printed, SourceTitle } from '../../ui/translated-text';
import styles from './sources.module.css';

/** Every source, with what was taken from it. */
export function SourceTable({ sources }: { readonly sources: SourcesQuery['sources'] }) {
  const { t, label, language } = useI18n();
  return (
    <section id="sources">
      <h2 id="sources-title">{t('sources.title', { n: sources.length })}</h2>
      <p>{t('sources.text')}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="sources-title">
        <table className={styles.table}>
          <thead>
            <tr>
              {['publisher', 'page', 'date', 'taken'].map((column) => (
                <th key={column} scope="col">
                  {t(keyOf('sources.', column))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map(({ id, title, address, pageDate, readOn, taken }) => (
              <tr key={id} id={`source-${id}`}>
                <td>{label('source', id)}</td>
                <td>
                  <SourceTitle id={id} title={title} />
                  {address !== null && (
                    <a className={styles.address} href={address} dir="ltr" rel="noreferrer" title={address}>
                      {shortened(address)}
                    </a>
                  )}
                </td>
                <td>
                  {pageDate === null || pageDate === 'undated'
                    ? t('sources.undated')
                    : formatPrinted(pageDate, language)}
                  <span className={styles.read}>
                    {t('sources.read', { date: formatMonth(readOn, language) })}
                  </span>
                </td>
                <td>
                  {ownSource(id) === null ? <Printed>{taken}</Printed> : sourceRetrieved({ id, taken }, t)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
