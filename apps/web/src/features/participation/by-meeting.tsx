import { TimelineChart } from '@libs/charts';
import { breadthFinding, depthFinding, format, notesFor } from '@libs/findings';
import { ByMeetingDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import { Conflicts } from './conflicts';
import { filterOf } from './filters';
import { breadthMeasure } from '../../../../../libs/questions/participation-by-meeting/series';
import styles from './participation.module.css';

/** Members and their representatives, meeting by meeting, and where sources differ. */
export function ByMeeting() {
  const i18n = useI18n();
  const [search] = useSearchParams();
  const answer = useAnswer(ByMeetingDocument, { filter: filterOf(search) });
  const { t } = i18n;
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[340, 240]} />}>
      {({ participationByMeeting }, { meetings }) => {
        const table = tableOf(participationByMeeting);
        const measure = breadthMeasure(table);
        return (
          <div className={styles.charts}>
            <TimelineChart
              id="breadth"
              title={format(breadthFinding(table), i18n)}
              subtitle={t(measure === 'named' ? 'breadth.subtitle-named' : 'breadth.subtitle')}
              table={table}
              measure={measure}
              notes={notesFor(table, 'countries')}
              height={340}
            />
            <TimelineChart
              id="depth"
              title={format(depthFinding(table), i18n)}
              subtitle={t('depth.subtitle')}
              table={table}
              measure="perCountry"
              notes={notesFor(table, 'representatives')}
              height={260}
            />
            <Conflicts table={table} meetings={meetings} />
          </div>
        );
      }}
    </AnalyticsResult>
  );
}
