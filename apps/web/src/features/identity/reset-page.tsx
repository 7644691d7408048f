import { useState } from 'react';
import { RequestResetDocument, ResetPasswordDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { send } from '../../lib/send';
import { LineField, PasswordField } from '../../ui/fields';
import { Form } from '../../ui/form';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { ByLink } from './by-link';

/** A forgotten password: first the address, then, by the link in the mail, a new password. */
export function Page() {
  return window.location.hash === '' ? <Ask /> : <Reset />;
}

function Ask() {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  if (asked)
    return (
      <PageHead title={t('reset.title')} finding={t('reset.asked')}>
        {t('reset.asked-text')}
      </PageHead>
    );
  return (
    <>
      <PageHead title={t('reset.title')} finding={t('reset.title')}>
        {t('reset.text')}
      </PageHead>
      <Form
        submit={t('reset.send')}
        send={async (typed) => {
          const { problems } = (await send(RequestResetDocument, { email: typed('email') })).requestReset;
          setAsked(problems.length === 0);
          return problems;
        }}
        aside={<LocalizedLink to="/sign-in">{t('sign-in')}</LocalizedLink>}
      >
        <LineField name="email" type="email" label={t('sign-in.email')} autoComplete="username" />
      </Form>
    </>
  );
}

function Reset() {
  const { t } = useI18n();
  const [done, setDone] = useState(false);
  if (done)
    return (
      <PageHead title={t('reset.title')} finding={t('reset.done')}>
        <LocalizedLink to="/sign-in">{t('sign-in')}</LocalizedLink>
      </PageHead>
    );
  return (
    <ByLink title={t('reset.title')} purpose="reset">
      {(secret) => (
        <>
          <PageHead title={t('reset.title')} finding={t('reset.title')}>
            {t('reset.new-text')}
          </PageHead>
          <Form
            submit={t('reset.set')}
            send={async (typed) => {
              const answer = await send(ResetPasswordDocument, { secret, password: typed('password') });
              const { problems } = answer.resetPassword;
              setDone(problems.length === 0);
              return problems;
            }}
          >
            <PasswordField
              name="password"
              label={t('password.new')}
              hint={t('password.hint')}
              autoComplete="new-password"
            />
          </Form>
        </>
      )}
    </ByLink>
  );
}
