import { MeetingsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { QueryResult } from '../../ui/query-result';
import { FileLink } from '../../ui/file-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { MeetingEntry } from './meeting-entry';
import styles from './meetings.module.css';

/** All meetings, newest first, with the ministers' conferences that frame them. */
export function Page() {
  const { t } = useI18n();
  const frame = useReferenceData();
  const answer = useAnswer(MeetingsDocument, {});
  const newest = [...(frame?.meetings ?? [])].sort((a, b) =>
    (b.startDate ?? '9').localeCompare(a.startDate ?? '9'),
  );
  const own = newest.filter(({ statutory, status }) => statutory && status === 'held');
  return (
    <>
      <PageHead
        title={t('nav.meetings')}
        finding={t('meetings.finding', { n: own.length, year: own.at(-1)?.startDate?.slice(0, 4) ?? '' })}
      >
        {t('meetings.text')}
      </PageHead>
      <QueryResult answer={answer} skeleton={<PageSkeleton heights={[200, 200]} />}>
        {({ meetings }) => (
          <ol className={styles.timeline}>
            {newest.map((meeting) => {
              const detail = meetings.find(({ id }) => id === meeting.id);
              return detail && <MeetingEntry key={meeting.id} meeting={meeting} detail={detail} />;
            })}
          </ol>
        )}
      </QueryResult>
      <p className={styles.files}>
        <FileLink to="/export/meetings.ics">{t('meetings.calendar')}</FileLink>
      </p>
    </>
  );
}
