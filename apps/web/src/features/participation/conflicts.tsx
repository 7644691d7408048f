import type { DataTable } from '@libs/table';
import type { ByMeetingQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { CountsTable } from '../../ui/counts-table';
import { disputedMeetings } from '../../../../../libs/questions/participation-by-meeting/series';
import styles from './participation.module.css';

interface ConflictsProps {
  readonly table: DataTable;
  readonly meetings: ByMeetingQuery['meetings'];
}

/** Every figure that another source states otherwise: both are kept, one is preferred, with its reason. */
export function Conflicts({ table, meetings }: ConflictsProps) {
  const { t, label } = useI18n();
  const conflicting = disputedMeetings(table);
  if (conflicting.length === 0) return null;
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts" className={styles.title}>
        {t('conflicts.title')}
      </h2>
      <p className={styles.text}>{t('conflicts.text')}</p>
      {conflicting.map((id) => {
        const counts = meetings.find((meeting) => meeting.id === id)?.counts ?? [];
        const differing = counts.filter(({ measure, value }) =>
          counts.some((other) => other.measure === measure && other.value !== value),
        );
        return <CountsTable key={id} caption={label('meeting', id)} counts={differing} />;
      })}
    </section>
  );
}
