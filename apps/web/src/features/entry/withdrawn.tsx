import type { Kind } from '@libs/model';
import { RecordHistoryDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { usePrivateQuery } from '../../lib/use-private-query';
import { useSearchParams } from '../../lib/search-params';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { BeginPage } from './begin-page';
import { History } from './history';
import { mayReopen } from './may-enter';

interface NotThereProps {
  readonly me: Me;
  readonly kind: Kind;
  readonly recordKey: string;
  /** The entry that is on its way already. */
  readonly open: string | null;
}

/** What is under a key that no published record has: the history of one that was withdrawn, or the form of a new one. */
export function NotThere(props: NotThereProps) {
  const { me, kind, recordKey, open } = props;
  const { t, language } = useI18n();
  const [search] = useSearchParams();
  const { data, isError } = usePrivateQuery(RecordHistoryDocument, { kind: kind.name, key: recordKey });
  if (data === undefined && !isError) return <PageSkeleton heights={[240]} />;
  const newest = data?.recordHistory.find(({ before, after }) => before !== null || after !== null);
  const gone = newest !== undefined && newest.after === null;
  if (!gone || open !== null || search.get('view') === 'new') return <BeginPage {...props} />;
  return (
    <>
      <PageHead title={t('record.withdrawn')} finding={t('record.withdrawn')}>
        {kind.label[language]} · <bdi>{recordKey}</bdi> ·{' '}
        <LocalizedLink to={`/entry/${kind.name}/${recordKey}?view=new`}>
          {t('record.enter-anew')}
        </LocalizedLink>
      </PageHead>
      <History kind={kind} recordKey={recordKey} mayRestore={mayReopen(me)} />
    </>
  );
}
