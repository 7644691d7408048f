import { ReminderDocument } from '../../gql/graphql';
import { useFrame } from '../../lib/frame';
import { useReader } from '../../lib/language';
import { useOwn } from '../../lib/own';
import { Go } from '../../ui/go';
import { NotFound } from '../../ui/not-found';
import { PageHead } from '../../ui/page-head';
import { SignedIn } from '../../ui/signed-in';
import { PageSkeleton } from '../../ui/skeleton';
import { Trouble } from '../../ui/trouble';
import { Letter } from './letter';
import styles from './quality.module.css';

/** A reminder of what is not known of one member, to be read, changed and sent. */
export function Page({ id }: { readonly id: string }) {
  const { say } = useReader();
  const frame = useFrame();
  if (frame !== null && !frame.network.members.some(({ code }) => code === id)) return <NotFound />;
  return (
    <SignedIn needs="remind" title={say('reminder.title')}>
      {() => <Reminder country={id} />}
    </SignedIn>
  );
}

function Reminder({ country }: { readonly country: string }) {
  const { say, name, language } = useReader();
  const { data, isError, refetch } = useOwn(ReminderDocument, { country, language });
  if (isError) return <Trouble retry={() => void refetch()}>{say('trouble.offline')}</Trouble>;
  if (data === undefined) return <PageSkeleton heights={[300]} />;
  const { missing, drafts } = data.reminder;
  return (
    <>
      <PageHead
        title={say('reminder.title')}
        finding={say('reminder.finding', { country: name('country', country), n: missing })}
      >
        {say('reminder.text')}
      </PageHead>
      <p className={styles.back}>
        <Go to="/quality">{say('account.quality')}</Go>
      </p>
      <div className={styles.letters}>
        {drafts.map((draft) => (
          <Letter key={draft.language} country={country} draft={draft} />
        ))}
      </div>
    </>
  );
}
