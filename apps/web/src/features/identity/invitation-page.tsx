import { useLocation } from 'wouter';
import { AcceptDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { useSession } from '../../lib/use-me';
import { pathOf } from '../../lib/locale-route';
import { send } from '../../lib/send';
import { PasswordField } from '../../ui/fields';
import { Form } from '../../ui/form';
import { PageHead } from '../../ui/page-head';
import { ByLink } from './by-link';
import styles from './identity.module.css';

/** Anyone who was invited chooses a password and is in; a second factor can be added right after. */
export function Page() {
  const { t, language } = useI18n();
  const { begun } = useSession();
  const [, navigate] = useLocation();
  return (
    <ByLink title={t('invitation.title')} purpose="invitation">
      {(secret, { name, email }) => (
        <>
          <PageHead title={t('invitation.title')} finding={t('invitation.title')}>
            <p>{t('invitation.text')}</p>
            <p className={styles.whom}>
              <bdi>{name}</bdi>
              <bdi dir="ltr">{email}</bdi>
            </p>
          </PageHead>
          <Form
            submit={t('invitation.submit')}
            send={async (typed) => {
              const accepted = await send(AcceptDocument, { secret, language, password: typed('password') });
              const { problems } = accepted.acceptInvitation;
              if (problems.length === 0) {
                await begun();
                navigate(pathOf({ language, path: '/account' }));
              }
              return problems;
            }}
          >
            <input type="hidden" name="username" autoComplete="username" value={email ?? ''} readOnly />
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
