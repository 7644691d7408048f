import { useState } from 'react';
import { RequestResetDocument, ResetPasswordDocument } from '../../gql/graphql';
import { useReader } from '../../lib/language';
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
  const { say } = useReader();
  const [asked, setAsked] = useState(false);
  if (asked)
    return (
      <PageHead title={say('reset.title')} finding={say('reset.asked')}>
        {say('reset.asked-text')}
      </PageHead>
    );
  return (
    <>
      <PageHead title={say('reset.title')} finding={say('reset.title')}>
        {say('reset.text')}
      </PageHead>
      <Form
        submit={say('reset.send')}
        send={async (typed) => {
          const { problems } = (await send(RequestResetDocument, { email: typed('email') })).requestReset;
          setAsked(problems.length === 0);
          return problems;
        }}
        aside={<LocalizedLink to="/sign-in">{say('sign-in')}</LocalizedLink>}
      >
        <LineField name="email" type="email" label={say('enter.email')} autoComplete="username" />
      </Form>
    </>
  );
}

function Reset() {
  const { say } = useReader();
  const [done, setDone] = useState(false);
  if (done)
    return (
      <PageHead title={say('reset.title')} finding={say('reset.done')}>
        <LocalizedLink to="/sign-in">{say('sign-in')}</LocalizedLink>
      </PageHead>
    );
  return (
    <ByLink title={say('reset.title')} purpose="reset">
      {(secret) => (
        <>
          <PageHead title={say('reset.title')} finding={say('reset.title')}>
            {say('reset.new-text')}
          </PageHead>
          <Form
            submit={say('reset.set')}
            send={async (typed) => {
              const answer = await send(ResetPasswordDocument, { secret, password: typed('password') });
              const { problems } = answer.resetPassword;
              setDone(problems.length === 0);
              return problems;
            }}
          >
            <PasswordField
              name="password"
              label={say('password.new')}
              hint={say('password.hint')}
              autoComplete="new-password"
            />
          </Form>
        </>
      )}
    </ByLink>
  );
}
