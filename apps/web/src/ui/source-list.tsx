import { formatPrinted } from '@libs/table';
import { SourcesDocument } from '../gql/graphql';
import { useAnswer } from '../lib/use-answer';
import { useI18n } from '../lib/language';
import { SourceTitle } from './translated-text';
import styles from './source-list.module.css';

/** Some sources with publisher, date and address. */
export function SourceList({ ids }: { readonly ids: readonly string[] }) {
  const { label, language } = useI18n();
  const sources =
    useAnswer(SourcesDocument, {}).data?.content.sources.filter(({ id }) => ids.includes(id)) ?? [];
  return (
    <ul className={styles.list}>
      {sources.map(({ id, title, address, pageDate }) => (
        <li key={id}>
          <span>{label('source', id)}</span>
          <SourceTitle id={id} title={title} />
          {pageDate !== null && pageDate !== 'undated' && <span>{formatPrinted(pageDate, language)}</span>}
          {address !== null && (
            <a href={address} dir="ltr" rel="noreferrer">
              {shortened(address)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** An address without what every address has, cut where it grows long. */
export function shortened(address: string): string {
  const bare = address.replace(/^https?:\/\/(www\.)?/, '');
  return bare.length > 56 ? `${bare.slice(0, 55)}…` : bare;
}
