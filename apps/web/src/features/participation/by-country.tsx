import { MatrixChart } from '@libs/charts';
import { matrixFinding, format } from '@libs/findings';
import { ByCountryDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { PlaceQuestions } from '../../lib/place-questions';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import { filterOf } from './filters';
import styles from './participation.module.css';

/** The matrix of members and meetings. */
export function ByCountry() {
  const i18n = useI18n();
  const meetings = useReferenceData()?.meetings;
  const [search, change] = useSearchParams();
  const answer = useAnswer(ByCountryDocument, { filter: filterOf(search) });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[600]} />}>
      {({ attendanceMatrix }) => {
        const table = tableOf(attendanceMatrix);
        return (
          <div className={styles.charts}>
            <MatrixChart
              id="matrix"
              title={format(matrixFinding(table), i18n)}
              subtitle={i18n.t('matrix.subtitle')}
              table={table}
              sort={search.get('sort')}
              onSort={(sort) => change({ sort }, 'replace')}
              yearOf={(id) => meetings?.find((meeting) => meeting.id === id)?.startDate?.slice(0, 4) ?? ''}
            />
            <PlaceQuestions place="participation-countries" filter={filterOf(search)} />
          </div>
        );
      }}
    </AnalyticsResult>
  );
}
