import { RetentionChart } from '@libs/charts';
import { retentionFinding, format } from '@libs/findings';
import { RetentionDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { PlaceQuestions } from '../../lib/place-questions';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import { filterOf } from './filters';
import { MeetingPair } from './meeting-pair';
import styles from './participation.module.css';
import { usePair } from './pair';

/** Who came back from one meeting to a later one, by name. */
export function Retention() {
  const i18n = useI18n();
  const pair = usePair();
  if (pair.from === '' || pair.to === '') return <p>{i18n.t('retention.none')}</p>;
  return (
    <>
      <MeetingPair pair={pair} />
      <Lists from={pair.from} to={pair.to} years={pair.years} />
    </>
  );
}

interface ListsProps {
  readonly from: string;
  readonly to: string;
  readonly years: { readonly from: string; readonly to: string };
}

function Lists({ from, to, years }: ListsProps) {
  const i18n = useI18n();
  const [search] = useSearchParams();
  const answer = useAnswer(RetentionDocument, { filter: filterOf(search), from, to });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[480]} />}>
      {({ retention }) => {
        const table = tableOf(retention);
        return (
          <div className={styles.charts}>
            <RetentionChart
              id="retention"
              title={format(retentionFinding(table, years.from, years.to), i18n)}
              subtitle={i18n.t('retention.subtitle')}
              table={table}
            />
            <PlaceQuestions place="participation-returned" filter={filterOf(search)} />
          </div>
        );
      }}
    </AnalyticsResult>
  );
}
