import { cellText, headOf } from '@libs/findings';
import { formatDate, formatNumber, type Column } from '@libs/table';
import { DeckChangesDocument, type DeckChangesQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import styles from './present.module.css';

type Change = NonNullable<DeckChangesQuery['deckChanges']>['changes'][number];

/** Which figures of a deck that was taken along are others by now. */
export function DeckChanges({ hash }: { readonly hash: string }) {
  const { t, language } = useI18n();
  const { data } = usePrivateQuery(DeckChangesDocument, { hash });
  const since = data?.deckChanges;
  if (since === undefined || since === null) return null;
  const changes = since.changes.length + since.more;
  return (
    <section className={styles.since}>
      <h2 id="since">{t('since.title', { date: formatDate(since.asOf, language) })}</h2>
      <p>{t('since.changes', { n: changes })}</p>
      {changes > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="since">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('since.slide')}</th>
                <th scope="col">{t('since.figure')}</th>
                <th scope="col">{t('since.about')}</th>
                <th scope="col">{t('since.before')}</th>
                <th scope="col">{t('since.after')}</th>
              </tr>
            </thead>
            <tbody>
              {since.changes.slice(0, MAX).map((change, index) => (
                <Row key={index} change={change} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changes > MAX && <p>{t('since.more', { n: changes - MAX })}</p>}
    </section>
  );
}

/** Rows that the page shows. */
const MAX = 50;

function Row({ change }: { readonly change: Change }) {
  const i18n = useI18n();
  const column = columnOf(change.column, change.type);
  const { slide, figures } = change;
  const { before = null, after = null } = figures;
  return (
    <tr>
      <td>
        {slide === null ? i18n.label('code:missing', 'unknown') : formatNumber(slide, 'count', i18n.language)}
      </td>
      <td>{headOf(column, i18n)}</td>
      <td>{change.about.map(({ type, code }) => cellText(columnOf('', type), code, i18n)).join(' · ')}</td>
      <td>{cellText(column, before, i18n)}</td>
      <td>{cellText(column, after, i18n)}</td>
    </tr>
  );
}

/** A column by its name and type, as far as a cell needs it to be written. */
function columnOf(name: string, type: string): Column {
  return { name, role: 'measure', type: type as Column['type'] };
}
