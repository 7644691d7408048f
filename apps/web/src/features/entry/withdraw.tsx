import { kindLabel } from '@libs/model';
import type { Kind } from '@libs/model';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { RecordReferrersDocument, WithdrawRecordDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { pathOf } from '../../lib/locale-route';
import { send } from '../../lib/send';
import { LocalizedLink } from '../../ui/localized-link';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import styles from './entry.module.css';
import bar from './state-bar.module.css';
import { ReasonForm } from './with-reason';

interface WithdrawProps {
  readonly kind: Kind;
  readonly recordKey: string;
}

/** Takes a published record back, with a reason. Whatever refers to it is named first. */
export function Withdraw(props: WithdrawProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <details className={bar.withReason} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('record.withdraw')}</summary>
      {open && <Withdrawing {...props} />}
    </details>
  );
}

function Withdrawing({ kind, recordKey }: WithdrawProps) {
  const { t, language } = useI18n();
  const [, navigate] = useLocation();
  const [wrong, setWrong] = useState(false);
  const asked = { kind: kind.name, key: recordKey, lang: language };
  const { data, isError, refetch } = usePrivateQuery(RecordReferrersDocument, asked);
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[60]} />;
  const others = data.recordReferrers;

  async function withdraw(reason: string): Promise<void> {
    const answer = (await send(WithdrawRecordDocument, { ...asked, reason }).catch(() => null))
      ?.withdrawRecord;
    const entry = answer?.entry ?? answer?.conflict;
    if (entry) navigate(pathOf({ language, path: `/entry/drafts/${entry.id}` }));
    else setWrong(true);
    if (answer?.problems.some(({ code }) => code === 'still-referred-to')) void refetch();
  }

  // They are withdrawn together, further down the page of their meeting.
  const delegations = kind.name === 'meeting' ? others.filter((other) => other.kind === 'delegation') : [];
  const single = others.filter((other) => !delegations.includes(other));
  if (others.length > 0)
    return (
      <>
        <p>{t('record.referred-to', { n: others.length })}</p>
        <ul>
          {delegations.length > 0 && (
            <li>
              {t('record.referred-by-list', { n: delegations.length })}{' '}
              <a href="#withdraw-list">{t('list.withdraw')}</a>
            </li>
          )}
          {single.map(({ kind: other, key, label }) => (
            <li key={`${other} ${key}`}>
              {kindLabel(other, language)}:{' '}
              <LocalizedLink to={`/entry/${other}/${key}`}>{label === '' ? key : label}</LocalizedLink>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <p>{t('record.withdraw-text')}</p>
      <ReasonForm
        asked={t('record.withdraw-why')}
        submit={t('record.withdraw-begin')}
        onSend={(reason) => void withdraw(reason)}
      />
      {wrong && (
        <p role="alert" className={styles.wrong}>
          {t('wrong.server')}
        </p>
      )}
    </>
  );
}
