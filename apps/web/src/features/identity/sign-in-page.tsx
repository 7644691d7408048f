import { useState } from 'react';
import { useLocation } from 'wouter';
import { SignInDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { useSession } from '../../lib/use-me';
import { ownPath, pathOf } from '../../lib/locale-route';
import { useSearchParams } from '../../lib/search-params';
import { send } from '../../lib/send';
import { LineField, PasswordField } from '../../ui/fields';
import { Form } from '../../ui/form';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { ByProvider, ProviderResult } from './by-provider';

/** Address and password; then, where the account asks for one, a code. */
export function Page() {
  const { t, language } = useI18n();
  const { begun } = useSession();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const [key, setKey] = useState<{ email: string; password: string } | null>(null);

  async function signIn(email: string, password: string, code: string | null) {
    const { next, problems } = (await send(SignInDocument, { email, password, code })).signIn;
    if (next === 'code') setKey({ email, password });
    if (next === 'again') setKey(null);
    if (next === 'in') {
      await begun();
      navigate(ownPath(search.get('next')) ?? pathOf({ language, path: '/account' }));
    }
    return problems;
  }

  return (
    <>
      <PageHead title={t('sign-in')} finding={t('sign-in')}>
        {t(key === null ? 'sign-in.text' : 'sign-in.code-text')}
      </PageHead>
      <ProviderResult />
      {key === null ? (
        <Form
          key="password"
          submit={t('sign-in')}
          send={(typed) => signIn(typed('email'), typed('password'), null)}
          aside={<LocalizedLink to="/reset">{t('sign-in.forgotten')}</LocalizedLink>}
        >
          <LineField name="email" type="email" label={t('sign-in.email')} autoComplete="username" />
          <PasswordField name="password" label={t('sign-in.password')} autoComplete="current-password" />
        </Form>
      ) : (
        <Form
          key="code"
          submit={t('sign-in')}
          send={(typed) => signIn(key.email, key.password, typed('code'))}
        >
          <LineField name="code" numeric label={t('sign-in.code')} autoComplete="one-time-code" />
        </Form>
      )}
      {key === null && <ByProvider />}
    </>
  );
}
