import { useState } from 'react';
import { ConfirmAddressDocument } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { useSession } from '../../lib/me';
import { send } from '../../lib/send';
import { Form } from '../../ui/form';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { ByLink } from './by-link';

/** A new address of an account, confirmed by the link that was sent to it. */
export function Page() {
  const { say } = useReader();
  const { changed } = useSession();
  const [done, setDone] = useState(false);
  const title = say('address.title');
  if (done)
    return (
      <PageHead title={title} finding={say('address.done')}>
        <LocalizedLink to="/account">{say('account.own')}</LocalizedLink>
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
            submit={say('address.confirm')}
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
