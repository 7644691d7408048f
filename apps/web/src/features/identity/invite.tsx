import { LANGUAGES } from '@libs/vocabulary';
import { InviteDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { send } from '../../lib/send';
import { ChoiceField, LineField } from '../../ui/fields';
import { Form } from '../../ui/form';
import styles from './identity.module.css';
import { RoleFields, typedRole } from './role-fields';

interface InviteProps {
  readonly me: Me;
  readonly changed: () => Promise<void>;
}

/** Inviting someone: the letter goes out in their language, with a link that works once. */
export function Invite({ me, changed }: InviteProps) {
  const { t, language } = useI18n();
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{t('invite.title')}</h2>
      <p className={styles.text}>{t('invite.text')}</p>
      <Form
        submit={t('invite.submit')}
        done={t('invite.done')}
        send={async (typed) => {
          const guest = {
            ...{ name: typed('name'), email: typed('email'), language: typed('language') },
            ...typedRole(typed),
          };
          const { problems } = (await send(InviteDocument, { guest })).invite;
          if (problems.length === 0) await changed();
          return problems;
        }}
      >
        <LineField name="name" label={t('person.name')} />
        <LineField name="email" type="email" label={t('sign-in.email')} />
        <ChoiceField
          name="language"
          label={t('account.language-of-mail')}
          value={language}
          options={LANGUAGES.map((one) => ({ value: one, label: t(`language-${one}`) }))}
        />
        <RoleFields me={me} />
      </Form>
    </section>
  );
}
