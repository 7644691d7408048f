import { GroupsChart } from '@libs/charts';
import { groupsFinding, format } from '@libs/findings';
import { ByGroupDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { PlaceQuestions } from '../../lib/place-questions';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import { filterOf } from './filters';
import styles from './participation.module.css';

/** Members named, group by group. */
export function ByGroup() {
  const i18n = useI18n();
  const [search] = useSearchParams();
  const answer = useAnswer(ByGroupDocument, { filter: filterOf(search) });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[280]} />}>
      {({ participationByGroup }) => {
        const table = tableOf(participationByGroup);
        return (
          <div className={styles.charts}>
            <GroupsChart
              id="groups"
              title={format(groupsFinding(table), i18n)}
              subtitle={i18n.t('groups.subtitle')}
              table={table}
            />
            <p className={styles.text}>{i18n.t('groups.text')}</p>
            <PlaceQuestions place="participation-groups" filter={filterOf(search)} />
          </div>
        );
      }}
    </AnalyticsResult>
  );
}
