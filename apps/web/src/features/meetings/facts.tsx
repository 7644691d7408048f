import { termRows } from '@libs/table/sentences';
import type { ReactNode } from 'react';
import type { MeetingQuery } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { Printed } from '../../ui/words';
import styles from './facts.module.css';

/** What is settled about a meeting, in short lines; what nobody reported says so. */
export function Facts({ meeting }: { readonly meeting: NonNullable<MeetingQuery['meeting']> }) {
  const reader = useReader();
  const { say, name } = reader;
  const missing = name('code:missing', 'not-reported');
  const { kind, mode, status, host, coOrganiser, country, list } = meeting;
  return (
    <dl className={styles.facts}>
      <Fact label={say('meeting.kind')}>{name('code:kind', kind)}</Fact>
      <Fact label={say('mode')}>{mode === null ? missing : name('code:mode', mode)}</Fact>
      <Fact label={say('meeting.status')}>{name('code:meeting-status', status)}</Fact>
      <Fact label={say('host')}>
        {host === null ? missing : <Printed>{host}</Printed>}
        {country !== null && ` (${name('country', country)})`}
      </Fact>
      {coOrganiser !== null && (
        <Fact label={say('meeting.co-organiser')}>
          <Printed>{coOrganiser}</Printed>
        </Fact>
      )}
      {termRows(meeting, reader).map(({ key, label, text }) => (
        <Fact key={key} label={label}>
          {key.startsWith('meeting.') ? text : <Printed>{text}</Printed>}
        </Fact>
      ))}
      <Fact label={say('named-list')}>{name('code:list', list)}</Fact>
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
