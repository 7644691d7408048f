import { keyOf } from '@libs/findings';
import { useState } from 'react';
import {
  MeetingDelegationsDocument,
  RestoreListDocument,
  WithdrawListDocument,
  type MeetingDelegationsQuery,
} from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { send } from '../../lib/send';
import { usePrivateQuery } from '../../lib/use-private-query';
import { ErrorNotice } from '../../ui/error-notice';
import { LocalizedLink } from '../../ui/localized-link';
import { PageSkeleton } from '../../ui/skeleton';
import styles from './entry.module.css';
import bar from './state-bar.module.css';
import { ReasonForm, WithReason } from './with-reason';

type Delegations = MeetingDelegationsQuery['meetingDelegations'];

interface ListWithdrawingProps {
  readonly meeting: string;
  readonly onChanged: () => void;
}

/** Withdraws all delegations of a meeting at once, or restores those that were withdrawn last. */
export function ListWithdrawing({ meeting, onChanged }: ListWithdrawingProps) {
  const { t } = useI18n();
  const [wrong, setWrong] = useState<string | null>(null);
  const { data, isError, refetch } = usePrivateQuery(MeetingDelegationsDocument, { meeting });
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[60]} />;
  const { version, countries, withdrawn } = data.meetingDelegations;

  async function done(problems: Promise<readonly { readonly code: string }[]>): Promise<void> {
    const [problem = null] = await problems.catch(() => [{ code: 'server' }]);
    setWrong(problem?.code ?? null);
    await refetch();
    if (problem === null) onChanged();
  }
  const withdraw = (reason: string) =>
    done(
      send(WithdrawListDocument, { meeting, version, reason }).then((answer) => answer.withdrawList.problems),
    );
  const restore = (id: string, reason: string) =>
    done(send(RestoreListDocument, { id, reason }).then((answer) => answer.restoreList.problems));

  if (countries.length === 0 && withdrawn === null) return null;
  return (
    <section aria-label={t('list.withdraw')} id="withdraw-list" className={styles.section}>
      {countries.length > 0 && (
        <details className={bar.withReason}>
          <summary>{t('list.withdraw')}</summary>
          <WhatGoes {...data.meetingDelegations} />
          <ReasonForm
            asked={t('record.withdraw-why')}
            submit={t('list.withdraw-yes', { n: countries.length })}
            onSend={(reason) => void withdraw(reason)}
          />
        </details>
      )}
      {withdrawn !== null && (
        <Withdrawn withdrawn={withdrawn} onRestore={(reason) => void restore(withdrawn.id, reason)} />
      )}
      {wrong !== null && (
        <p role="alert" className={styles.wrong}>
          {t(keyOf('wrong.', wrong))}
        </p>
      )}
    </section>
  );
}

/** What is lost, and what refers to it. */
function WhatGoes({ countries, people, drafts, imports }: Delegations) {
  const { t, label } = useI18n();
  return (
    <>
      <p>{t('list.withdraw-text', { n: countries.length, people })}</p>
      {drafts.length > 0 && (
        <>
          <p>{t('list.withdraw-drafts', { n: drafts.length })}</p>
          <ul>
            {drafts.map(({ id, country }) => (
              <li key={id}>
                <LocalizedLink to={`/entry/drafts/${id}`}>
                  {country === null ? id : label('country', country)}
                </LocalizedLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {imports.length > 0 && (
        <>
          <p>{t('list.withdraw-imports', { n: imports.length })}</p>
          <ul>
            {imports.map(({ id, fileName }) => (
              <li key={id}>
                <LocalizedLink to={`/imports/${id}`}>
                  <bdi>{fileName}</bdi>
                </LocalizedLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface WithdrawnProps {
  readonly withdrawn: NonNullable<Delegations['withdrawn']>;
  readonly onRestore: (reason: string) => void;
}

function Withdrawn({ withdrawn: { at, until, name, reason, delegations }, onRestore }: WithdrawnProps) {
  const { t, language } = useI18n();
  return (
    <>
      <p className={styles.line}>
        <strong>{t('list.was-withdrawn', { n: delegations })}</strong>
        <bdi>{name ?? t('state.nobody')}</bdi>
        <span>{formatMoment(at, language)}</span>
      </p>
      <p>
        {t('state.reason')} <bdi>{reason}</bdi>
      </p>
      <p className={styles.quiet}>{t('list.restorable', { until: formatMoment(until, language) })}</p>
      <WithReason
        label={t('list.restore')}
        asked={t('list.restore-why')}
        submit={t('list.restore')}
        onSend={onRestore}
      />
    </>
  );
}
