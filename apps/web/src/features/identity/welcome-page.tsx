import { useLocation } from 'wouter';
import { BecomeFirstDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { useSession } from '../../lib/use-me';
import { pathOf } from '../../lib/locale-route';
import { send } from '../../lib/send';
import { LineField, PasswordField } from '../../ui/fields';
import { Form } from '../../ui/form';
import { PageHead } from '../../ui/page-head';
import { ByLink } from './by-link';

/** The first administrator, by the link that the first start printed. */
export function Page() {
  const { t, language } = useI18n();
  const { begun } = useSession();
  const [, navigate] = useLocation();
  return (
    <ByLink title={t('welcome.title')} purpose="first">
      {(secret) => (
        <>
          <PageHead title={t('welcome.title')} finding={t('welcome.title')}>
            {t('welcome.text')}
          </PageHead>
          <Form
            submit={t('welcome.submit')}
            send={async (typed) => {
              const { becomeFirstAdministrator: done } = await send(BecomeFirstDocument, {
                ...{ secret, language, name: typed('name') },
                ...{ email: typed('email'), password: typed('password') },
              });
              if (done.problems.length === 0) {
                await begun();
                navigate(pathOf({ language, path: '/people' }));
              }
              return done.problems;
            }}
          >
            <LineField name="name" label={t('person.name')} autoComplete="name" />
            <LineField name="email" type="email" label={t('sign-in.email')} autoComplete="username" />
            <PasswordField
              name="password"
              label={t('sign-in.password')}
              hint={t('password.hint')}
              autoComplete="new-password"
            />
          </Form>
        </>
      )}
    </ByLink>
  );
}
