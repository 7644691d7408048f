import { LANGUAGES } from '@libs/vocabulary';
import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  ChangeAddressDocument,
  ChangeLanguageDocument,
  ChangeNameDocument,
  ChangePasswordDocument,
} from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { draftNames } from '../../lib/local-drafts';
import { useSession, type Me } from '../../lib/use-me';
import { pathOf } from '../../lib/locale-route';
import { send } from '../../lib/send';
import { ChoiceField, LineField, PasswordField } from '../../ui/fields';
import { Form } from '../../ui/form';
import { OpenRound } from '../../ui/open-round';
import { PageHead } from '../../ui/page-head';
import { SignedIn } from '../../ui/signed-in';
import styles from './identity.module.css';
import { RoleName } from './role-name';
import { SecondFactor } from './second-factor';
import { Sessions } from './sessions';
import { Unsent } from './unsent';

/** One's own account: roles, password, second factor, the browsers in which one is signed in. */
export function Page() {
  const { t } = useI18n();
  return (
    <SignedIn needs="keep-account" title={t('account.own')}>
      {(me) => <Account me={me} />}
    </SignedIn>
  );
}

function Account({ me }: { readonly me: Me }) {
  const { t, language } = useI18n();
  const { end, changed } = useSession();
  const [, navigate] = useLocation();
  const [unsent, setUnsent] = useState<readonly string[]>([]);
  const leave = async (): Promise<void> => {
    await end(me.account);
    navigate(pathOf({ language, path: '/' }));
    // Whatever was answered to this person is gone with the page.
    window.location.reload();
  };
  return (
    <>
      <PageHead title={t('account.own')} finding={me.name}>
        <p className={styles.whom}>
          <bdi dir="ltr">{me.email}</bdi>
          {me.roles.map(({ role, country }) => (
            <RoleName key={role + country} role={role} country={country} />
          ))}
        </p>
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            const names = draftNames(me.account);
            if (names.length > 0 && unsent.length === 0) setUnsent(names);
            else void leave();
          }}
        >
          {t('account.sign-out')}
        </button>
      </PageHead>
      {unsent.length > 0 && (
        <Unsent names={unsent} onLeave={() => void leave()} onStay={() => setUnsent([])} />
      )}
      <OpenRound />
      <div className={styles.sections}>
        <section aria-labelledby="name">
          <h2 id="name">{t('person.name')}</h2>
          <Form
            submit={t('account.save')}
            done={t('account.saved')}
            send={async (typed) => {
              const { problems } = (await send(ChangeNameDocument, { name: typed('name') })).changeName;
              await changed();
              return problems;
            }}
          >
            <LineField name="name" label={t('person.name')} autoComplete="name" value={me.name} />
          </Form>
        </section>
        <Address me={me} />
        <section aria-labelledby="language">
          <h2 id="language">{t('account.language')}</h2>
          <Form
            submit={t('account.save')}
            done={t('account.saved')}
            send={async (typed) => {
              const answer = await send(ChangeLanguageDocument, { language: typed('language') });
              await changed();
              return answer.changeLanguage.problems;
            }}
          >
            <ChoiceField
              name="language"
              label={t('account.language-of-mail')}
              value={me.language}
              options={LANGUAGES.map((one) => ({ value: one, label: t(`language-${one}`) }))}
            />
          </Form>
        </section>
        {me.password && (
          <>
            <Password />
            <SecondFactor on={me.secondFactor} />
          </>
        )}
        <Sessions />
      </div>
    </>
  );
}

/** Another address counts once the link that is sent to it was opened. */
function Address({ me }: { readonly me: Me }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="address">
      <h2 id="address">{t('sign-in.email')}</h2>
      <p className={styles.text}>{t('address.text')}</p>
      <Form
        submit={t('address.send')}
        done={t('address.sent')}
        send={async (typed) => {
          const answer = await send(ChangeAddressDocument, {
            ...{ email: typed('email'), password: me.password ? typed('password') : null },
          });
          return answer.changeAddress.problems;
        }}
      >
        <LineField name="email" type="email" label={t('address.new')} autoComplete="email" />
        {me.password && (
          <PasswordField name="password" label={t('password.current')} autoComplete="current-password" />
        )}
      </Form>
    </section>
  );
}

function Password() {
  const { t } = useI18n();
  return (
    <section aria-labelledby="password">
      <h2 id="password">{t('sign-in.password')}</h2>
      <Form
        submit={t('password.change')}
        done={t('password.changed')}
        send={async (typed) => {
          const answer = await send(ChangePasswordDocument, {
            ...{ current: typed('current'), next: typed('password') },
          });
          return answer.changePassword.problems;
        }}
      >
        <PasswordField name="current" label={t('password.current')} autoComplete="current-password" />
        <PasswordField
          name="password"
          label={t('password.new')}
          hint={t('password.hint')}
          autoComplete="new-password"
        />
      </Form>
    </section>
  );
}
