import { SmallLinesChart } from '@libs/charts';
import { linesSeries, type Panel } from '../../../../../libs/questions/observations/series';
import { measureOf, unitWords, type I18n, type SeriesTables } from '@libs/findings';
import { aggregationOf, codesOf, HEADLINES } from '@libs/vocabulary';
import { useQueries } from '@tanstack/react-query';
import { IndicatorsDocument, SeriesDocument } from '../../gql/graphql';
import { answerOptions, useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { seriesName } from '../../lib/series-name';
import { tableOf } from '../../lib/table';
import { QueryResult } from '../../ui/query-result';
import { PageSkeleton } from '../../ui/skeleton';
import { panelNotes } from './notes';

/** The headline series of the labour market for all compared areas, in one frame of small charts. */
export function Headlines({ areas }: { readonly areas: readonly string[] }) {
  const i18n = useI18n();
  const indicators = useAnswer(IndicatorsDocument, {});
  const answers = useQueries({ queries: HEADLINES.map((series) => answerOptions(SeriesDocument, series)) });
  const skeleton = <PageSkeleton heights={[600]} />;
  if (answers.some(({ isPending }) => isPending)) return skeleton;
  const tables = answers.map(({ data }) => tablesOf(data?.content.analytics));
  const known = tables.filter((answer) => answer !== null);
  return (
    <QueryResult answer={indicators} skeleton={skeleton}>
      {(content) => {
        const panels = HEADLINES.flatMap(({ indicator, sex, age }, index): Panel[] => {
          const found = content.indicators.find(({ code }) => code === indicator);
          const answer = tables[index];
          if (!found || !answer) return [];
          return [
            {
              key: `${indicator} ${sex}`,
              label: marked(
                seriesName({ indicator, sex, age, breakdowns: found.breakdowns }, i18n),
                aggregationOf(indicator, age, sex) === 'median' && areas.some(isGroup),
                i18n,
              ),
              unit: unitWords(found.unit, i18n),
              measure: measureOf(found.unit),
              series: linesSeries([answer], areas),
            },
          ];
        });
        return (
          <SmallLinesChart
            id="headlines"
            title={i18n.t('compare.headlines')}
            subtitle={i18n.t('compare.headlines-subtitle')}
            panels={panels.filter(({ series }) => series.length > 0)}
            tables={known.map(({ observations }) => observations)}
            notes={panelNotes(known, areas)}
          />
        );
      }}
    </QueryResult>
  );
}

function isGroup(area: string): boolean {
  return area === 'network' || codesOf('group').includes(area);
}

/** A panel whose groups are medians says so, because its neighbours are means. */
function marked(panel: string, isMedian: boolean, { label }: I18n): string {
  return isMedian ? `${panel} (${label('code:aggregation', 'median')})` : panel;
}

type Analytics =
  | { readonly __typename: 'InvalidInput' }
  | ({ readonly __typename: 'Analytics' } & Readonly<
      Record<'observations' | 'aggregates', Parameters<typeof tableOf>[0]>
    >);

function tablesOf(analytics: Analytics | undefined): SeriesTables | null {
  if (analytics?.__typename !== 'Analytics') return null;
  return { observations: tableOf(analytics.observations), aggregates: tableOf(analytics.aggregates) };
}
