import { useState } from 'react';
import { encode } from 'uqr';
import {
  BeginSecondFactorDocument,
  ConfirmSecondFactorDocument,
  RemoveSecondFactorDocument,
} from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { useSession } from '../../lib/use-me';
import { send } from '../../lib/send';
import { LineField, PasswordField } from '../../ui/fields';
import { Form } from '../../ui/form';
import styles from './identity.module.css';

/** A code from an app besides the password: added in two steps, taken away by the password. */
export function SecondFactor({ on }: { readonly on: boolean }) {
  const { t } = useI18n();
  const { changed } = useSession();
  const [address, setAddress] = useState<string | null>(null);
  return (
    <section id="second-factor" aria-labelledby="second-factor-title">
      <h2 id="second-factor-title">{t('factor.title')}</h2>
      <p className={styles.text}>{t(on ? 'factor.on' : 'factor.off')}</p>
      {on && (
        <Form
          key="remove"
          submit={t('factor.remove')}
          send={async (typed) => {
            const answer = await send(RemoveSecondFactorDocument, { password: typed('password') });
            if (answer.removeSecondFactor.problems.length === 0) await changed();
            return answer.removeSecondFactor.problems;
          }}
        >
          <PasswordField name="password" label={t('sign-in.password')} autoComplete="current-password" />
        </Form>
      )}
      {!on && address === null && (
        <Form
          key="begin"
          submit={t('factor.add')}
          send={async (typed) => {
            const { beginSecondFactor: begun } = await send(BeginSecondFactorDocument, {
              password: typed('password'),
            });
            setAddress(begun.address);
            return begun.problems;
          }}
        >
          <PasswordField name="password" label={t('sign-in.password')} autoComplete="current-password" />
        </Form>
      )}
      {!on && address !== null && (
        <>
          <p className={styles.text}>{t('factor.scan')}</p>
          <SquareCode text={address} />
          <p className={styles.text}>
            <bdi dir="ltr" className={styles.secret}>
              {new URL(address).searchParams.get('secret')}
            </bdi>
          </p>
          <Form
            key="confirm"
            submit={t('factor.confirm')}
            send={async (typed) => {
              const answer = await send(ConfirmSecondFactorDocument, { code: typed('code') });
              if (answer.confirmSecondFactor.problems.length === 0) await changed();
              return answer.confirmSecondFactor.problems;
            }}
          >
            <LineField name="code" numeric label={t('sign-in.code')} autoComplete="one-time-code" />
          </Form>
        </>
      )}
    </section>
  );
}

/** A text as a square code, dark on light in either theme, as cameras want it. */
function SquareCode({ text }: { readonly text: string }) {
  const { t } = useI18n();
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('factor.picture')}>
      <path d={path} />
    </svg>
  );
}
