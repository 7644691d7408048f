import { ReminderDocument } from '../../gql/graphql';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { LocalizedLink } from '../../ui/localized-link';
import { NotFound } from '../../ui/not-found';
import { PageHead } from '../../ui/page-head';
import { SignedIn } from '../../ui/signed-in';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { Letter } from './letter';
import styles from './quality.module.css';

/** A reminder of what is not known of one member, to be read, changed and sent. */
export function Page({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const frame = useReferenceData();
  if (frame !== null && !frame.network.members.some(({ code }) => code === id)) return <NotFound />;
  return (
    <SignedIn needs="remind" title={t('reminder.title')}>
      {() => <Reminder country={id} />}
    </SignedIn>
  );
}

function Reminder({ country }: { readonly country: string }) {
  const { t, label, language } = useI18n();
  const { data, isError, refetch } = usePrivateQuery(ReminderDocument, { country, language });
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[300]} />;
  const { missing, drafts } = data.reminder;
  return (
    <>
      <PageHead
        title={t('reminder.title')}
        finding={t('reminder.finding', { country: label('country', country), n: missing })}
      >
        {t('reminder.text')}
      </PageHead>
      <p className={styles.back}>
        <LocalizedLink to="/quality">{t('account.quality')}</LocalizedLink>
      </p>
      <div className={styles.letters}>
        {drafts.map((draft) => (
          <Letter key={draft.language} country={country} draft={draft} />
        ))}
      </div>
    </>
  );
}
