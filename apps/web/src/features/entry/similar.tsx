import { keyOf } from '@libs/findings';
import type { Kind, Values } from '@libs/model';
import { useEffect, useState } from 'react';
import { SimilarRecordsDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './entry.module.css';

interface SimilarProps {
  readonly kind: Kind;
  readonly record: Values;
}

/** How long nobody types before it is looked for. */
const REST = 400;

/** Says what is on record already and may be what someone is about to enter. It keeps nobody from entering it. */
export function Similar({ kind, record }: SimilarProps) {
  const { t, language } = useI18n();
  const identifying = telling(kind, record);
  const [asked, setAsked] = useState(identifying);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(identifying), REST);
    return () => clearTimeout(timer);
    // What tells the record from others is asked for once it is another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [JSON.stringify(identifying)]);
  const { data } = usePrivateQuery(SimilarRecordsDocument, {
    kind: kind.name,
    record: asked,
    lang: language,
  });
  const found = data?.similarRecords ?? [];
  return (
    <div role="status">
      {found.length > 0 && (
        <div className={styles.note}>
          <p>{t('similar.title', { n: found.length })}</p>
          <ul>
            {found.map(({ key, label, why }) => (
              <li key={key}>
                <LocalizedLink to={`/entry/${kind.name}/${key}`}>{label}</LocalizedLink>{' '}
                <span>{t(keyOf('similar.', why))}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The record with nothing but what tells it from others: what else is typed asks nothing. */
function telling({ key, titleFields, likeness }: Kind, { root }: Values): Values {
  const names = [...key, ...titleFields, likeness?.number, likeness?.within, likeness?.day];
  const cells = Object.entries(root).filter(
    ([column, cell]) => cell !== null && names.includes(column.replace(/_(en|fr|ar)$/, '')),
  );
  return { root: Object.fromEntries(cells), parts: {} };
}
