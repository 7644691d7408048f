import { type MessageKey, keyOf } from '@libs/findings';
import { columnsOf, type Kind, type Values } from '@libs/model';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { PublishedRecordDocument, SaveEntryDocument, type PublishedRecordQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { usePrivateQuery } from '../../lib/use-private-query';
import { pathOf } from '../../lib/locale-route';
import { useSearchParams } from '../../lib/search-params';
import { send } from '../../lib/send';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { mayDo } from '../../lib/may-do';
import { PageSkeleton } from '../../ui/skeleton';
import { Tabs } from '../../ui/tabs';
import { ErrorNotice } from '../../ui/error-notice';
import { useCellWords } from './choices';
import { Delegations } from './delegations';
import { useEntries, type EntryLine } from './entries';
import styles from './entry.module.css';
import { ErasePersons } from './erase-persons';
import { History } from './history';
import { ListClosing } from './list-closing';
import { ListWithdrawing } from './list-withdrawing';
import { mayReopen } from './may-enter';
import { RecordView } from './record-view';
import { WithReason } from './with-reason';
import { Withdraw } from './withdraw';
import { NotThere } from './withdrawn';

interface RecordPageProps {
  readonly me: Me;
  readonly kind: Kind;
  readonly recordKey: string;
}

/** A record under its key: as it is published, locked, with its history; or the form of one that is not there yet. */
export function RecordPage({ me, kind, recordKey }: RecordPageProps) {
  const { t, language } = useI18n();
  const asked = usePrivateQuery(PublishedRecordDocument, { kind: kind.name, key: recordKey });
  const { isError, refetch } = asked;
  // The page of a draft asks the same: what it had is what stood before the draft was published.
  const data = asked.isFetchedAfterMount ? asked.data : undefined;
  const { entries, isError: unlisted } = useEntries(mayDo(me, 'read-entries'));
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined || (entries === undefined && !unlisted)) return <PageSkeleton heights={[240]} />;
  const open = (entries ?? []).find(
    (entry) => entry.kind === kind.name && entry.key === recordKey && entry.state !== 'published',
  );
  return (
    <>
      <p className={styles.back}>
        <LocalizedLink to={`/entry/${kind.name}`}>{kind.label[language]}</LocalizedLink>
      </p>
      {data.record === null ? (
        <NotThere me={me} kind={kind} recordKey={recordKey} open={open?.id ?? null} />
      ) : (
        <Published {...{ me, kind, open }} published={data.record} onChanged={() => void refetch()} />
      )}
    </>
  );
}

interface PublishedProps {
  readonly me: Me;
  readonly kind: Kind;
  readonly published: NonNullable<PublishedRecordQuery['record']>;
  readonly open: EntryLine | undefined;
  readonly onChanged: () => void;
}

function Published({ me, kind, published: { key, record }, open, onChanged }: PublishedProps) {
  const { t, language } = useI18n();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const [wrong, setWrong] = useState<MessageKey | null>(null);
  const view = search.get('view') === 'history' ? 'history' : 'record';
  const title = useRecordName(kind, record) || key;

  async function reopen(reason: string): Promise<void> {
    const asked = { id: null, kind: kind.name, key, record, revision: null, reason };
    const saved = (await send(SaveEntryDocument, asked).catch(() => null))?.saveEntry;
    const entry = saved?.entry ?? saved?.conflict;
    if (entry) navigate(pathOf({ language, path: `/entry/drafts/${entry.id}` }));
    else setWrong(saved?.problems[0] === undefined ? 'wrong.server' : 'record.cannot');
  }

  return (
    <>
      <PageHead title={title} finding={title}>
        {kind.label[language]} · {t('record.locked')}
      </PageHead>
      {open !== undefined && (
        <p className={styles.note}>
          {t('record.open', { state: t(keyOf('state.', open.state)) })}{' '}
          <LocalizedLink to={`/entry/drafts/${open.id}`}>{t('record.see-open')}</LocalizedLink>
        </p>
      )}
      {open === undefined && mayReopen(me) && (
        <div className={styles.reopen}>
          <WithReason
            label={t('record.reopen')}
            asked={t('record.reopen-why')}
            submit={t('record.reopen')}
            onSend={(reason) => void reopen(reason)}
          />
          <Withdraw kind={kind} recordKey={key} />
        </div>
      )}
      {wrong !== null && (
        <p role="alert" className={styles.wrong}>
          {t(wrong)}
        </p>
      )}
      <Tabs
        current={view}
        tabs={['record', 'history'].map((name) => ({ name, label: t(keyOf('record.tab-', name)) }))}
      />
      {view === 'history' ? (
        <History kind={kind} recordKey={key} mayRestore={mayReopen(me) && open === undefined} />
      ) : (
        <>
          <RecordView kind={kind} record={record} />
          {mayDo(me, 'erase-from-record') && (
            <ErasePersons {...{ kind, record }} recordKey={key} onErased={onChanged} />
          )}
          {kind.name === 'meeting' && <ListOfMeeting {...{ me, onChanged }} meeting={key} />}
        </>
      )}
    </>
  );
}

interface ListOfMeetingProps {
  readonly me: Me;
  readonly meeting: string;
  readonly onChanged: () => void;
}

/** Who is on the list of a meeting, and what may be done with it as a whole. */
function ListOfMeeting({ me, meeting, onChanged }: ListOfMeetingProps) {
  const [turn, setTurn] = useState(0);
  const changed = (): void => {
    // All that is asked about the list is asked again.
    setTurn(turn + 1);
    onChanged();
  };
  return (
    <>
      {mayReopen(me) && <ListClosing key={`closing ${turn}`} meeting={meeting} onClosed={onChanged} />}
      {mayDo(me, 'read-levels') && <Delegations key={`delegations ${turn}`} me={me} meeting={meeting} />}
      {mayReopen(me) && <ListWithdrawing meeting={meeting} onChanged={changed} />}
    </>
  );
}

/** What people know a record by, in the reader's language where it has it. */
function useRecordName(kind: Kind, { root }: Values): string {
  const { language } = useI18n();
  const words = useCellWords(kind);
  const titles = kind.titleFields.flatMap((name) => {
    const field = kind.fields.find((one) => one.name === name);
    if (field === undefined) return [];
    const columns = columnsOf(field).filter((column) => (root[column] ?? null) !== null);
    const column = columns.find((one) => one.endsWith(`_${language}`)) ?? columns[0] ?? '';
    return [words(field, root[column] ?? null) ?? ''];
  });
  return titles.filter((one) => one !== '').join(' · ');
}
