import { OutboxDocument, type OutboxQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { usePrivateQuery } from '../../lib/use-private-query';
import { PageHead } from '../../ui/page-head';
import { SignedIn } from '../../ui/signed-in';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import styles from './outbox.module.css';

/** The letters of the product: what went out, what waits and why; where no mail server is set, to be handed over. */
export function Page() {
  const { t } = useI18n();
  return (
    <SignedIn needs="read-outbox" title={t('account.outbox')}>
      {() => <Outbox />}
    </SignedIn>
  );
}

function Outbox() {
  const { t } = useI18n();
  const { data, isError, refetch } = usePrivateQuery(OutboxDocument, {});
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[240]} />;
  const { sends, letters } = data.outbox;
  const waiting = letters.filter(
    (letter) => letter.sentAt === null && letter.givenUpAt === null && (sends || letter.open),
  ).length;
  return (
    <>
      <PageHead
        title={t('account.outbox')}
        finding={t(sends ? 'outbox.finding' : 'outbox.finding-unsent', {
          n: waiting,
        })}
      >
        {t(sends ? 'outbox.text' : 'outbox.text-unsent')}
      </PageHead>
      <ul className={styles.letters}>
        {letters.map((letter) => (
          <LetterEntry key={letter.id} letter={letter} />
        ))}
      </ul>
    </>
  );
}

function LetterEntry({ letter }: { readonly letter: OutboxQuery['outbox']['letters'][number] }) {
  const { t, language } = useI18n();
  const { name, email, subject, text, open, queuedAt, sentAt, givenUpAt, tries, problem } = letter;
  const state =
    sentAt !== null
      ? t('outbox.sent', { moment: formatMoment(sentAt, language) })
      : givenUpAt !== null
        ? t('outbox.given-up', { n: tries, problem: problem ?? '' })
        : problem === null
          ? t(text === null || open ? 'outbox.waiting' : 'outbox.closed')
          : t('outbox.tried', { n: tries, problem });
  return (
    <li>
      <p className={styles.whom}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <bdi dir="ltr">{email}</bdi>
        <span className={styles.quiet}>{formatMoment(queuedAt, language)}</span>
        <span className={styles.quiet}>{state}</span>
      </p>
      {text === null ? (
        <p>
          <bdi>{subject}</bdi>
        </p>
      ) : (
        <details>
          <summary>
            <bdi>{subject}</bdi>
          </summary>
          <p className={styles.text} dir="auto">
            {text}
          </p>
        </details>
      )}
    </li>
  );
}
