import { keyOf } from '@libs/findings';
import { useEffect } from 'react';
import { SignInElsewhereDocument, SignInProviderDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { noteSession } from '../../lib/session-note';
import { usePrivateQuery } from '../../lib/use-private-query';
import { ownPath, pathOf } from '../../lib/locale-route';
import { useSearchParams } from '../../lib/search-params';
import { send } from '../../lib/send';
import { Form } from '../../ui/form';
import styles from './identity.module.css';

/** The way in by a provider of OpenID Connect, where the product has one. */
export function ByProvider() {
  const { t, language } = useI18n();
  const [search] = useSearchParams();
  const { data } = usePrivateQuery(SignInProviderDocument, {});
  const host = data?.signInProvider ?? null;
  if (host === null) return null;
  return (
    <section className={styles.provider} aria-labelledby="provider">
      <h2 id="provider">{t('provider.title')}</h2>
      <p className={styles.text}>{t('provider.text')}</p>
      <Form
        submit={t('provider.go', { host })}
        send={async () => {
          const answer = await send(SignInElsewhereDocument, { language, next: ownPath(search.get('next')) });
          const { address, problems } = answer.signInElsewhere;
          if (address !== null) window.location.assign(address);
          return problems;
        }}
      />
    </section>
  );
}

/** Says how someone came back from the provider; who is in goes on to the page that they wanted. */
export function ProviderResult() {
  const { t, language } = useI18n();
  const [search] = useSearchParams();
  const end = search.get('returned');
  const next = ownPath(search.get('next')) ?? pathOf({ language, path: '/account' });
  useEffect(() => {
    if (end !== 'in') return;
    noteSession(true);
    // Whatever was answered to a visitor is gone with the page.
    window.location.replace(next);
  }, [end, next]);
  const known = ['insecure-connection', 'wait', 'stale', 'away', 'refused', 'unknown', 'unverified'];
  if (end === null || !known.includes(end)) return null;
  return (
    <p role="alert" className={styles.returned}>
      {t(keyOf('returned.', end))}
    </p>
  );
}
