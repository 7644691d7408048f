import { useState } from 'react';
import {
  EndSessionsOfDocument,
  ErasePersonDocument,
  GiveRoleDocument,
  InviteAgainDocument,
  RenamePersonDocument,
  type PeopleQuery,
} from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { send } from '../../lib/send';
import { LineField } from '../../ui/fields';
import { Form } from '../../ui/form';
import { mayDo } from '../../lib/may-do';
import styles from './identity.module.css';
import { RoleFields, typedRole } from './role-fields';
import { useProblem } from './use-problem';

export type Person = PeopleQuery['people'][number];

interface PersonChangesProps {
  readonly person: Person;
  readonly me: Me;
  readonly changed: () => Promise<void>;
}

/** What can be done about someone's account, behind one word, so that the list stays a list. */
export function PersonChanges({ person: { account, name, sessions }, me, changed }: PersonChangesProps) {
  const { t } = useI18n();
  const [done, setDone] = useState('');
  const { wrong, attempt } = useProblem(changed);
  return (
    <details className={styles.changes}>
      <summary>{t('person.change')}</summary>
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.action}
          onClick={() =>
            void attempt(async () => {
              const { problems } = (await send(InviteAgainDocument, { account })).inviteAgain;
              setDone(t('person.link-sent'));
              return problems;
            })
          }
        >
          {t('person.new-link')}
        </button>
        {sessions > 0 && (
          <button
            type="button"
            className={styles.action}
            onClick={() =>
              void attempt(
                async () => (await send(EndSessionsOfDocument, { account })).endSessionsOf.problems,
              )
            }
          >
            {t('person.end-sessions', { n: sessions })}
          </button>
        )}
        <span role="status" className={styles.quiet}>
          {wrong ?? done}
        </span>
      </div>
      <Form
        submit={t('person.rename')}
        done={t('account.saved')}
        send={async (typed) => {
          const { problems } = (await send(RenamePersonDocument, { account, name: typed('name') }))
            .renamePerson;
          if (problems.length === 0) await changed();
          return problems;
        }}
      >
        <LineField name="name" label={t('person.name')} value={name} autoComplete="off" />
      </Form>
      <Form
        submit={t('role.give')}
        send={async (typed) => {
          const { problems } = (await send(GiveRoleDocument, { account, role: typedRole(typed) })).giveRole;
          if (problems.length === 0) await changed();
          return problems;
        }}
      >
        <RoleFields me={me} />
      </Form>
      {mayDo(me, 'erase-person') && (
        <Form
          submit={t('person.erase')}
          send={async (typed) => {
            const answer = await send(ErasePersonDocument, { account, reason: typed('reason') });
            if (answer.erasePerson.problems.length === 0) await changed();
            return answer.erasePerson.problems;
          }}
        >
          <LineField name="reason" label={t('person.erase-why')} hint={t('person.erase-text')} />
        </Form>
      )}
    </details>
  );
}
