import { termRows } from '@libs/findings';
import type { ReactNode } from 'react';
import type { MeetingQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { Printed } from '../../ui/translated-text';
import styles from './facts.module.css';

/** What is settled about a meeting, in short lines; what nobody reported says so. */
export function Facts({ meeting }: { readonly meeting: NonNullable<MeetingQuery['meeting']> }) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const missing = label('code:missing', 'not-reported');
  const { kind, mode, status, host, country, list, facts } = meeting;
  return (
    <dl className={styles.facts}>
      <Fact label={t('meeting.kind')}>{label('code:kind', kind)}</Fact>
      <Fact label={t('mode')}>{mode === null ? missing : label('code:mode', mode)}</Fact>
      <Fact label={t('meeting.status')}>{label('code:meeting-status', status)}</Fact>
      <Fact label={t('host')}>
        {host === null ? missing : <Printed>{host}</Printed>}
        {country !== null && ` (${label('country', country)})`}
      </Fact>
      {facts.map(({ name, label, text, address }) => (
        <Fact key={name} label={label}>
          {address === null ? (
            <Printed>{text}</Printed>
          ) : (
            <a href={address} dir="ltr" rel="noreferrer nofollow">
              {text}
            </a>
          )}
        </Fact>
      ))}
      {termRows(meeting, i18n).map(({ key, label, text }) => (
        <Fact key={key} label={label}>
          {key.startsWith('meeting.') ? text : <Printed>{text}</Printed>}
        </Fact>
      ))}
      <Fact label={t('named-list')}>{label('code:list', list)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
