import { kinds } from '@libs/model';
import { lazy, Suspense } from 'react';
import { useI18n } from '../../lib/language';
import { NotFound } from '../../ui/not-found';
import { SignedIn } from '../../ui/signed-in';
import { PageSkeleton } from '../../ui/skeleton';
import { ChoosePage } from './choose-page';
import { StartPage } from './start-page';

const DraftPage = lazy(async () => ({ default: (await import('./draft-page')).DraftPage }));
const NewPage = lazy(async () => ({ default: (await import('./new-page')).NewPage }));
const RecordPage = lazy(async () => ({ default: (await import('./record-page')).RecordPage }));

/** The pages of entry: what there is to do, a draft, a new record, a kind's records, a record with its history. */
export function Page({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const [first = '', ...rest] = id.split('/');
  const key = rest.join('/');
  const kind = kinds.get(first === 'new' ? key : first);
  // Needs are answered to a round: the way to them begins there.
  const isNew = first === 'new' && key !== 'needs';
  if (id !== '' && first !== 'drafts' && kind === undefined) return <NotFound />;
  return (
    <SignedIn needs="read-history" title={t('entry.title')}>
      {(me) => (
        <Suspense fallback={<PageSkeleton heights={[240]} />}>
          {id === '' && <StartPage me={me} />}
          {first === 'drafts' && <DraftPage key={key} me={me} id={key} />}
          {kind !== undefined && isNew && <NewPage key={id} me={me} kind={kind} />}
          {kind !== undefined && !isNew && (first === 'new' || key === '') && (
            <ChoosePage me={me} kind={kind} />
          )}
          {kind !== undefined && first !== 'new' && key !== '' && (
            <RecordPage key={id} me={me} kind={kind} recordKey={key} />
          )}
        </Suspense>
      )}
    </SignedIn>
  );
}
