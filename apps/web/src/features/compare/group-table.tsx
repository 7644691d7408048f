import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from '@libs/findings';
import { CompareGroupsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import { membersTakingPart } from '../../../../../libs/questions/participation-by-group/series';
import styles from './compare.module.css';

/** Members of the compared groups by meeting: the network's as stated, a group's as the lists name them. */
export function GroupTable({ groups }: { readonly groups: readonly string[] }) {
  const answer = useAnswer(CompareGroupsDocument, {});
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[120]} />}>
      {({ participationByMeeting, participationByGroup }) => (
        <Counts
          groups={groups}
          meetings={tableOf(participationByMeeting)}
          byGroup={tableOf(participationByGroup)}
        />
      )}
    </AnalyticsResult>
  );
}

interface CountsProps {
  readonly groups: readonly string[];
  readonly meetings: DataTable;
  readonly byGroup: DataTable;
}

function Counts({ groups, meetings, byGroup }: CountsProps) {
  const { t, label } = useI18n();
  const held = rowsOf(meetings);
  const cell = (group: string, meeting: Row): string => {
    const counted = membersTakingPart(group, meeting.text('meeting'), { byMeeting: meetings, byGroup });
    return counted === null ? label('code:missing', 'not-reported') : t('compare.of', { ...counted });
  };
  return (
    <section className={styles.section}>
      <h2 id="groups-title">{t('compare.groups')}</h2>
      <p className={styles.note}>{t('compare.groups-text')}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="groups-title">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('group')}</th>
              {held.map((meeting) => (
                <th key={meeting.index} scope="col">
                  {label('meeting', meeting.text('meeting'))}
                  <span className={styles.mode}>{label('code:mode', meeting.text('mode'))}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group}>
                <th scope="row">{label('area', group)}</th>
                {held.map((meeting) => (
                  <td key={meeting.index}>{cell(group, meeting)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
