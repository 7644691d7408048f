import {
  activitiesFinding,
  breadthFinding,
  countriesFinding,
  depthFinding,
  groupsFinding,
  overviewFinding,
  overviewSummary,
  format,
  notesFor,
} from '@libs/findings';
import { BarsChart, fetchPlots, GroupsChart, TilesChart, TimelineChart } from '@libs/charts';
import { OverviewDocument, type OverviewQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { currentMembers, useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { QueryResult } from '../../ui/query-result';
import { GapList } from '../../ui/gap-list';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { KeyFigures } from './key-figures';
import styles from './overview.module.css';

type Analytics = Extract<OverviewQuery['analytics'], { __typename: 'Analytics' }>;

fetchPlots();

/** What a director wants in ten seconds. */
export function Page() {
  const answer = useAnswer(OverviewDocument, {});
  const frame = useReferenceData();
  const skeleton = <PageSkeleton heights={[88, 280, 240]} />;
  return (
    <QueryResult answer={answer} skeleton={skeleton}>
      {({ analytics, gaps }) =>
        analytics.__typename === 'Analytics' && frame ? (
          <Overview analytics={analytics} gaps={gaps} />
        ) : (
          skeleton
        )
      }
    </QueryResult>
  );
}

interface OverviewProps {
  readonly analytics: Analytics;
  readonly gaps: OverviewQuery['gaps'];
}

/** What has room beside the map. */
const MAX_GAPS = 7;

function Overview({ analytics, gaps }: OverviewProps) {
  const i18n = useI18n();
  const frame = useReferenceData();
  const { t } = i18n;
  const meetings = tableOf(analytics.participationByMeeting);
  const groups = tableOf(analytics.participationByGroup);
  const countries = tableOf(analytics.participationByCountry);
  const activities = tableOf(analytics.activitiesBy);
  const places = currentMembers(frame).map(({ code, tileRow, tileColumn }) => ({
    code,
    row: tileRow,
    column: tileColumn,
  }));
  return (
    <>
      <PageHead title={t('overview')} finding={format(overviewFinding(meetings), i18n)}>
        {format(overviewSummary(meetings, countries), i18n)}
      </PageHead>
      <KeyFigures table={meetings} />
      <div className={styles.charts}>
        <div className={styles.wide}>
          <TimelineChart
            id="breadth"
            title={format(breadthFinding(meetings), i18n)}
            subtitle={t('breadth.subtitle')}
            table={meetings}
            measure="countries"
            notes={notesFor(meetings, 'countries')}
          />
        </div>
        <div className={styles.narrow}>
          <TimelineChart
            id="depth"
            title={format(depthFinding(meetings), i18n)}
            subtitle={t('depth.subtitle')}
            table={meetings}
            measure="perCountry"
            notes={notesFor(meetings, 'representatives')}
          />
        </div>
        <div className={styles.half}>
          <GroupsChart
            id="groups"
            title={format(groupsFinding(groups), i18n)}
            subtitle={t('groups.subtitle')}
            table={groups}
          />
        </div>
        <div className={styles.half}>
          <BarsChart
            id="activities"
            title={format(activitiesFinding(activities), i18n)}
            subtitle={t('activities.subtitle')}
            table={activities}
            by="theme"
          />
          <p className={styles.more}>
            <LocalizedLink to="/work-plans">{t('more.work-plans')}</LocalizedLink>
          </p>
        </div>
        <div className={styles.wide}>
          <TilesChart
            id="tiles"
            title={format(countriesFinding(countries), i18n)}
            subtitle={t('tiles.subtitle')}
            table={countries}
            places={places}
          />
        </div>
        <div className={styles.narrow}>
          <GapList gaps={gaps} about="network" max={MAX_GAPS} />
        </div>
      </div>
    </>
  );
}
