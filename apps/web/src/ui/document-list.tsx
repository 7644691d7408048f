import { formatDate, formatNumber } from '@libs/table';
import type { DocumentCardFragment } from '../gql/graphql';
import { useI18n } from '../lib/language';
import { EditLink } from './edit-link';
import { LocalizedLink } from './localized-link';
import { shortened } from './source-list';
import { TranslatedText } from './translated-text';
import styles from './document-list.module.css';

/** Kinds that a meeting adopts: of others nobody expects to read that. */
const ADOPTED: readonly string[] = ['rules-of-procedure', 'work-plan', 'final-communique'];

/** Documents with their versions and languages, each with its adoption and the way to its files. */
export function DocumentList({
  documents,
  heading: Heading,
}: {
  readonly documents: readonly DocumentCardFragment[];
  /** The level below that of what they stand in. */
  readonly heading: 'h2' | 'h3';
}) {
  const { t, label, language } = useI18n();
  return (
    <ul className={styles.documents}>
      {documents.map(({ id, kind, title, dated, adoptedAt, note, source, versions }) => (
        <li key={id} id={id}>
          <Heading>
            <TranslatedText text={title} />
          </Heading>
          <p className={styles.facts}>
            <span>{label('code:document-kind', kind)}</span>
            {dated !== null && <span>{formatDate(dated, language)}</span>}
            {adoptedAt !== null && (
              <span>
                {t('documents.adopted')}{' '}
                <LocalizedLink to={`/meetings/${adoptedAt}`}>{label('meeting', adoptedAt)}</LocalizedLink>
              </span>
            )}
            {adoptedAt === null && ADOPTED.includes(kind) && <span>{t('documents.not-adopted')}</span>}
            <span>
              {t('source')}{' '}
              <LocalizedLink to={`/data#source-${source}`}>{label('source', source)}</LocalizedLink>
            </span>
          </p>
          {note !== null && <p className={styles.note}>{note}</p>}
          {versions.length === 0 && <p className={styles.note}>{t('documents.no-version')}</p>}
          <ul className={styles.versions}>
            {versions.map((version) => (
              <li key={`${version.version} ${version.language}`}>
                <Version {...version} />
              </li>
            ))}
          </ul>
          <EditLink to={`/entry/document/${id}`} needs="write-document" />
        </li>
      ))}
    </ul>
  );
}

function Version({
  version,
  language: written,
  dated,
  file,
  address,
}: DocumentCardFragment['versions'][number]) {
  const { t, label, language } = useI18n();
  return (
    <>
      <span>{t('documents.version', { version })}</span>
      <span lang={written}>{label('code:language', written)}</span>
      {dated !== null && <span>{formatDate(dated, language)}</span>}
      {file !== null && (
        <span>
          <a href={`/entry/files/${file.id}`} download={file.name}>
            <bdi>{file.name}</bdi>
          </a>{' '}
          {t('documents.size', { size: formatNumber(Math.ceil(file.size / 1024), 'count', language) })}
        </span>
      )}
      {address !== null && (
        <a href={address} rel="noreferrer">
          <bdi dir="ltr">{shortened(address)}</bdi>
        </a>
      )}
    </>
  );
}
