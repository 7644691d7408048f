import { datesText, meetingFigures } from '@libs/findings';
import { MeetingMark } from '@libs/charts';
import type { FrameQuery, MeetingsQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { TranslatedText } from '../../ui/translated-text';
import styles from './meetings.module.css';

interface MeetingEntryProps {
  readonly meeting: FrameQuery['meetings'][number];
  readonly detail: MeetingsQuery['meetings'][number];
}

/** One meeting on the timeline; a conference of ministers is context and stands back. */
export function MeetingEntry({ meeting, detail }: MeetingEntryProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const { id, startDate, place, mode, kind, statutory, status } = meeting;
  const when = datesText(meeting, i18n) ?? t('meetings.no-date');
  const where =
    place === null
      ? null
      : mode === 'virtual'
        ? t('meetings.virtual-from', { place: label('place', place) })
        : label('place', place);
  const { countries, heads, countedAs } = meetingFigures({ ...meeting, ...detail });
  return (
    <li className={statutory ? styles.entry : styles.context}>
      <span className={styles.year}>{startDate?.slice(0, 4) ?? '—'}</span>
      <span className={styles.mark}>
        <MeetingMark kind={kind} mode={mode} held={status === 'held'} />
      </span>
      <div className={styles.body}>
        <h2>
          {statutory ? (
            <LocalizedLink to={`/meetings/${id}`}>{label('meeting', id)}</LocalizedLink>
          ) : (
            label('meeting', id)
          )}
        </h2>
        <p>{[when, where, mode === null ? null : label('code:mode', mode)].filter(Boolean).join(' · ')}</p>
        {statutory && (
          <p className={styles.official}>
            <TranslatedText text={detail.title} />
          </p>
        )}
        {countries !== null && status === 'held' && (
          <p className={styles.figures}>
            <strong>
              {statutory
                ? t('k-of-n-members', { k: countries, n: detail.countedMembers })
                : t('plural-countries', { n: countries })}
            </strong>
            {heads !== null && (
              <span>
                {t(countedAs === 'participants' ? 'meetings.participants' : 'plural-representatives', {
                  n: heads,
                })}
              </span>
            )}
          </p>
        )}
        {(countries === null || status !== 'held') && statutory && (
          <p className={styles.official}>{label('code:meeting-status', status)}</p>
        )}
      </div>
    </li>
  );
}
