import { FunnelChart, GridChart } from '@libs/charts';
import { needsGrid } from '../../../../../libs/questions/needs-matrix/series';
import {
  funnelFinding,
  needsMatrixFinding,
  responseSentence,
  rowsOf,
  format,
  unmetFinding,
} from '@libs/findings';
import { useMemo } from 'react';
import { CooperationDocument, type CooperationQuery, type RoundsQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { Choices } from './choices';
import { Clusters } from './clusters';
import styles from './cooperation.module.css';
import { Matches } from './matches';
import { Unmet } from './unmet';

type Analytics = Extract<CooperationQuery['analytics'], { __typename: 'Analytics' }>;
type Round = RoundsQuery['rounds'][number];

interface RoundAnswersProps {
  readonly rounds: readonly Round[];
  readonly round: Round;
  /** The reader's own country, whose matches stand first. */
  readonly country: string | null;
}

/** The answers of one round: what nobody serves, the matrix, clusters, matches, and what became of the needs. */
export function RoundAnswers({ rounds, round, country }: RoundAnswersProps) {
  const members = useReferenceData()?.network.members;
  const known = members?.some(({ code }) => code === country) ? country : null;
  const answer = useAnswer(CooperationDocument, { round: round.id, country: known, mine: known !== null });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[200, 480]} />}>
      {(analytics) => <Drawn {...{ analytics, rounds, round }} country={known} />}
    </AnalyticsResult>
  );
}

function Drawn({ analytics, rounds, round, country }: RoundAnswersProps & { readonly analytics: Analytics }) {
  const i18n = useI18n();
  const { t } = i18n;
  const members = useReferenceData()?.network.members;
  const [search, change] = useSearchParams();
  const tables = useMemo(
    () => ({
      needs: tableOf(analytics.needsMatrix),
      totals: tableOf(analytics.needTotals),
      responses: tableOf(analytics.responses),
      matches: tableOf(analytics.matches),
      own: analytics.own ? tableOf(analytics.own) : null,
      clusters: tableOf(analytics.clusters),
      funnel: tableOf(analytics.cooperationFunnel),
    }),
    [analytics],
  );
  const grid = useMemo(
    () => needsGrid(tables.needs, tables.totals, new Map(members?.map(({ code, group }) => [code, group]))),
    [tables, members],
  );
  const responses = responseSentence(tables.responses);
  const answered = responses ? format(responses, i18n) : '';
  return (
    <>
      <PageHead title={t('cooperation')} finding={format(unmetFinding(tables.totals), i18n)}>
        {answered}
      </PageHead>
      <Choices rounds={rounds} round={round.id} country={country} />
      <Unmet totals={tables.totals} needs={tables.needs} />
      <div className={styles.section}>
        <GridChart
          id="needs"
          title={format(needsMatrixFinding(tables.totals), i18n)}
          subtitle={t('cooperation.matrix-subtitle')}
          table={tables.needs}
          grid={grid}
          order={search.get('order')}
          onOrder={(order) => change({ order }, 'replace')}
          coverage={answered}
        />
      </div>
      <Clusters rows={rowsOf(tables.clusters)} answered={answered} />
      <Matches
        table={tables.matches}
        own={tables.own}
        country={country}
        answered={answered}
        fictional={tables.matches.fictional}
      />
      <div className={styles.section}>
        <FunnelChart
          id="funnel"
          title={format(funnelFinding(tables.funnel), i18n)}
          subtitle={t('cooperation.funnel-subtitle')}
          table={tables.funnel}
          coverage={answered}
        />
      </div>
    </>
  );
}
