import { PeopleDocument, type PeopleQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { usePrivateQuery } from '../../lib/use-private-query';
import { PageHead } from '../../ui/page-head';
import { mayDo } from '../../lib/may-do';
import { SignedIn } from '../../ui/signed-in';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import styles from './identity.module.css';
import { Invite } from './invite';
import { PersonEntry } from './person-entry';
import { ReadingChoice } from './reading-choice';

/** Everybody with an account: who they are, with which roles; and inviting others. */
export function Page() {
  const { t } = useI18n();
  return (
    <SignedIn needs="read-people" title={t('account.people')}>
      {(me) => <People me={me} />}
    </SignedIn>
  );
}

function People({ me }: { readonly me: Me }) {
  const { t } = useI18n();
  const { data, isError, refetch } = usePrivateQuery(PeopleDocument, {});
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[240]} />;
  const again = async (): Promise<void> => void (await refetch());
  return (
    <>
      <PageHead title={t('account.people')} finding={t('people.finding', counts(data.people))}>
        {t('people.text')}
      </PageHead>
      <div className={styles.sections}>
        <section aria-labelledby="people">
          <h2 id="people">{t('account.people')}</h2>
          <ul className={styles.people}>
            {data.people.map((person) => (
              <PersonEntry key={person.account} person={person} me={me} changed={again} />
            ))}
          </ul>
        </section>
        {mayDo(me, 'invite') && <Invite me={me} changed={again} />}
        {mayDo(me, 'change-settings') && <ReadingChoice me={me} />}
      </div>
    </>
  );
}

function counts(people: PeopleQuery['people']): { n: number; waiting: number } {
  return { n: people.length, waiting: people.filter(({ active }) => !active).length };
}
