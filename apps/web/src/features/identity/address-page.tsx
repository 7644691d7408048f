import { useState } from 'react';
import { ConfirmAddressDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { useSession } from '../../lib/use-me';
import { send } from '../../lib/send';
import { Form } from '../../ui/form';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { ByLink } from './by-link';

/** A new address of an account, confirmed by the link that was sent to it. */
export function Page() {
  const { t } = useI18n();
  const { changed } = useSession();
  const [done, setDone] = useState(false);
  const title = t('address.title');
  if (done)
    return (
      <PageHead title={title} finding={t('address.done')}>
        <LocalizedLink to="/account">{t('account.own')}</LocalizedLink>
      </PageHead>
    );
  return (
    <ByLink title={title} purpose="address">
      {(secret, { email }) => (
        <>
          <PageHead title={title} finding={title}>
            <p>
              <bdi dir="ltr">{email}</bdi>
            </p>
          </PageHead>
          <Form
            submit={t('address.confirm')}
            send={async () => {
              const { problems } = (await send(ConfirmAddressDocument, { secret })).confirmAddress;
              if (problems.length === 0) await changed();
              setDone(problems.length === 0);
              return problems;
            }}
          />
        </>
      )}
    </ByLink>
  );
}
