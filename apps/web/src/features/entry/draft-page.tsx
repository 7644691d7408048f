import { isSame, kinds, type Kind, type Values } from '@libs/model';
import { EntryDocument, PublishedRecordDocument, type WholeEntryFragment } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { usePrivateQuery } from '../../lib/use-private-query';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { useCellWords } from './choices';
import { EntryEditor } from './entry-editor';
import { DifferenceList } from '../../ui/record/difference-list';
import styles from './entry.module.css';
import { ownCountry } from './may-enter';

/** An entry on its way to the figures. */
export function DraftPage({ me, id }: { readonly me: Me; readonly id: string }) {
  const { t, language } = useI18n();
  const { data, isError, refetch } = usePrivateQuery(EntryDocument, { id });
  if (data === undefined)
    return isError ? (
      <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>
    ) : (
      <PageSkeleton heights={[240]} />
    );
  const { entry } = data;
  const kind = kinds.get(entry?.kind ?? '');
  if (entry === null || kind === undefined)
    return (
      <PageHead title={t('entry.title')} finding={t('entry.gone')}>
        <LocalizedLink to="/entry">{t('entry.title')}</LocalizedLink>
      </PageHead>
    );
  return (
    <>
      <p className={styles.back}>
        <LocalizedLink to="/entry">{t('entry.title')}</LocalizedLink>
      </p>
      <PageHead title={entry.label} finding={entry.label === '' ? kind.label[language] : entry.label}>
        {kind.label[language]}
        {entry.removes && <strong> {t('entry.removes')}</strong>}
        {entry.key !== null && entry.state === 'published' && (
          <>
            {' '}
            <LocalizedLink to={`/entry/${kind.name}/${entry.key}`}>{t('entry.as-published')}</LocalizedLink>
          </>
        )}
      </PageHead>
      <Drafted me={me} kind={kind} entry={entry} />
    </>
  );
}

interface DraftedProps {
  readonly me: Me;
  readonly kind: Kind;
  readonly entry: WholeEntryFragment;
}

/** The desk of an entry; where its record is published already, its key is fixed and one sees what would change. */
function Drafted({ me, kind, entry }: DraftedProps) {
  const { data, isError } = usePrivateQuery(PublishedRecordDocument, {
    kind: kind.name,
    key: entry.key ?? '',
  });
  if (data === undefined && !isError) return <PageSkeleton heights={[240]} />;
  const now = entry.state === 'published' ? null : (data?.record ?? null);
  const published = now?.record;
  const own = ownCountry(me, kind) !== null && kind.owner !== undefined ? [kind.owner] : [];
  return (
    <>
      {published !== undefined && !entry.removes && (
        <Changes kind={kind} published={published} entry={entry.record} />
      )}
      <EntryEditor
        me={me}
        kind={kind}
        entry={entry}
        recordKey={null}
        start={entry.record}
        published={now}
        fixed={published !== undefined || kind.name === 'needs' ? kind.key : own}
      />
    </>
  );
}

interface ChangesProps {
  readonly kind: Kind;
  readonly published: Values;
  readonly entry: Values;
}

function Changes({ kind, published, entry }: ChangesProps) {
  const { t } = useI18n();
  const words = useCellWords(kind);
  return (
    <details className={styles.changes}>
      <summary>{t('draft.changes')}</summary>
      {isSame(kind, published, entry) ? (
        <p>{t('draft.changes-none')}</p>
      ) : (
        <DifferenceList {...{ kind, words }} before={published} after={entry} />
      )}
    </details>
  );
}
