import { datePrecision } from '@libs/table';
import { datesText, meetingFigures, meetingFinding, meetingName, format, type I18n } from '@libs/findings';
import { MeetingDocument, type MeetingQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { CountsTable } from '../../ui/counts-table';
import { DocumentList } from '../../ui/document-list';
import { EditLink } from '../../ui/edit-link';
import { FileLink } from '../../ui/file-link';
import { GapList } from '../../ui/gap-list';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { SourceList } from '../../ui/source-list';
import { TranslatedText } from '../../ui/translated-text';
import { NotFound } from '../../ui/not-found';
import styles from './meeting-page.module.css';
import { Facts } from './facts';
import { NamedMembers } from './named-members';
import { Programme } from './programme';

/** A meeting as a programme booklet: when and where, figures, who is named, the days. */
export function Page({ id }: { readonly id: string }) {
  const meetings = useReferenceData()?.meetings;
  if (!meetings) return skeleton;
  return meetings.some((meeting) => meeting.id === id) ? <KnownMeeting id={id} /> : <NotFound />;
}

const skeleton = <PageSkeleton heights={[160, 300]} />;

function KnownMeeting({ id }: { readonly id: string }) {
  const { language: lang } = useI18n();
  const answer = useAnswer(MeetingDocument, { id, lang });
  return (
    <AnalyticsResult answer={answer} skeleton={skeleton}>
      {({ programme, attendanceMatrix }, { meeting, gaps, documents }) =>
        meeting === null ? (
          <NotFound />
        ) : (
          <Booklet
            meeting={meeting}
            gaps={gaps}
            documents={documents}
            programme={tableOf(programme)}
            matrix={tableOf(attendanceMatrix)}
          />
        )
      }
    </AnalyticsResult>
  );
}

interface BookletProps {
  readonly meeting: NonNullable<MeetingQuery['meeting']>;
  readonly gaps: MeetingQuery['gaps'];
  readonly documents: MeetingQuery['documents'];
  readonly programme: ReturnType<typeof tableOf>;
  readonly matrix: ReturnType<typeof tableOf>;
}

function Booklet({ meeting, gaps, documents, programme, matrix }: BookletProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const { id, startDate, counts } = meeting;
  return (
    <article className={styles.booklet}>
      <p className={styles.back}>
        <LocalizedLink to="/meetings">{t('meeting.all')}</LocalizedLink>
      </p>
      <p className={styles.name}>{meetingName(meeting, { place: 'none', year: 'none' }, t)}</p>
      <p className={styles.place}>{whereOf(meeting, i18n)}</p>
      <p className={styles.date}>{datesText(meeting, i18n) ?? t('meetings.no-date')}</p>
      <PageHead title={label('meeting', id)} finding={format(meetingFinding(meetingFigures(meeting)), i18n)}>
        <TranslatedText text={meeting.title} />
      </PageHead>
      <EditLink to={`/entry/meeting/${id}`} needs="write-meeting" />
      <Facts meeting={meeting} />
      <section aria-labelledby="figures">
        <h2 id="figures">{t('meeting.figures')}</h2>
        {counts.length > 0 ? (
          <CountsTable caption={label('meeting', id)} counts={counts} status={meeting.status} />
        ) : (
          <p>{t('meeting.no-figures')}</p>
        )}
        {meeting.note && (
          <p className={styles.note}>
            <TranslatedText text={meeting.note} />
          </p>
        )}
      </section>
      <section aria-labelledby="named">
        <h2 id="named">{t('meeting.named')}</h2>
        <NamedMembers
          meeting={id}
          list={meeting.status === 'held' ? meeting.list : 'not-held'}
          table={matrix}
        />
      </section>
      <section aria-labelledby="objectives">
        <h2 id="objectives">{t('meeting.objectives')}</h2>
        {meeting.objectives.length === 0 && <p className={styles.note}>{t('meeting.no-objectives')}</p>}
        <ul className={styles.objectives}>
          {meeting.objectives.map(({ text }, index) => (
            <li key={index}>
              <TranslatedText text={text} />
            </li>
          ))}
        </ul>
        {meeting.objectives.some(({ wording }) => wording === 'ours') && (
          <p className={styles.note}>{label('code:wording', 'ours')}</p>
        )}
      </section>
      <Programme table={programme} />
      {documents.length > 0 && (
        <section aria-labelledby="documents">
          <h2 id="documents">{t('documents.title')}</h2>
          <DocumentList documents={documents} heading="h3" />
        </section>
      )}
      <GapList gaps={gaps} about="meeting" />
      <section aria-labelledby="sources">
        <h2 id="sources">{t('meeting.sources')}</h2>
        <SourceList ids={meeting.sources} />
      </section>
      {meeting.statutory && (
        <p className={styles.files}>
          <FileLink to={`/export/meetings/${id}.docx`}>{t('meeting.report')}</FileLink>
          {startDate !== null && datePrecision(startDate) === 'day' && (
            <FileLink to={`/export/meetings/${id}.ics`}>{t('meeting.calendar')}</FileLink>
          )}
        </p>
      )}
    </article>
  );
}

/** The place; where people met on screens, that; where neither is known, so much. */
function whereOf(
  { place, mode, status }: NonNullable<MeetingQuery['meeting']>,
  { t, label }: Pick<I18n, 't' | 'label'>,
): string {
  if (mode === 'virtual') return label('code:mode', mode);
  return place === null
    ? t('meetings.no-place', { held: status === 'announced' ? 'no' : 'yes' })
    : label('place', place);
}
