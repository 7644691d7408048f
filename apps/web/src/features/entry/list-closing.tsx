import { CONVENTIONS } from '@libs/vocabulary';
import { keyOf } from '@libs/findings';
import { useState } from 'react';
import { CloseListDocument, MeetingListDocument, type MeetingListQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { send } from '../../lib/send';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import styles from './entry.module.css';
import bar from './state-bar.module.css';

type List = NonNullable<MeetingListQuery['meetingList']>;

interface ListClosingProps {
  readonly meeting: string;
  readonly onClosed: () => void;
}

/** How far the list of a meeting is entered; anyone who closes it sees first whom that makes absent. */
export function ListClosing({ meeting, onClosed }: ListClosingProps) {
  const { t } = useI18n();
  const { data, isError, refetch } = usePrivateQuery(MeetingListDocument, { meeting });
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[60]} />;
  const list = data.meetingList;
  if (list === null) return null;
  const closed = (): void => {
    void refetch();
    onClosed();
  };
  return (
    <section aria-labelledby="list" className={styles.section}>
      <h2 id="list">{t('list.title')}</h2>
      <p>
        {list.stated === null
          ? t('list.named', { n: list.named })
          : t('list.named-of', { n: list.named, stated: list.stated })}
      </p>
      <p className={styles.quiet}>{t(`list.${listState(list)}`)}</p>
      {!list.closed && list.list !== 'complete' && list.named > 0 && (
        <CloseList meeting={meeting} absent={list.absent} onClosed={closed} onOther={() => void refetch()} />
      )}
    </section>
  );
}

function listState({ closed, list }: List): 'closed' | 'counted' | 'open' {
  if (closed) return 'closed';
  return list === 'complete' ? 'counted' : 'open';
}

interface CloseListProps extends ListClosingProps {
  readonly absent: readonly string[];
  /** Meanwhile the list has become another. */
  readonly onOther: () => void;
}

function CloseList({ meeting, absent, onClosed, onOther }: CloseListProps) {
  const { t, label, language } = useI18n();
  const [wrong, setWrong] = useState<string | null>(null);
  const { compare } = new Intl.Collator(language);
  const names = absent.map((code) => label('country', code)).sort(compare);

  async function close(): Promise<void> {
    const answer = await send(CloseListDocument, { meeting, absent: [...absent] }).catch(() => null);
    const problem = answer === null ? 'server' : (answer.closeList.problems[0]?.code ?? null);
    setWrong(problem);
    if (problem === null) onClosed();
    else if (problem === 'list-changed') onOther();
  }

  return (
    <details className={bar.withReason}>
      <summary>{t('list.close')}</summary>
      <p>{t('list.would-be-absent', { n: absent.length })}</p>
      <p>{new Intl.ListFormat(CONVENTIONS[language].locale).format(names)}</p>
      {wrong !== null && (
        <p role="alert" className={styles.wrong}>
          {t(keyOf('wrong.', wrong))}
        </p>
      )}
      <button type="button" className={bar.main} onClick={() => void close()}>
        {t('list.close-yes', { n: absent.length })}
      </button>
    </details>
  );
}
