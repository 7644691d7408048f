import {
  areaFinding,
  latestReportedYear,
  measureOf,
  rowsOf,
  format,
  yearsOf,
  type SeriesTables,
} from '@libs/findings';
import { useMemo } from 'react';
import { SeriesDocument, type SeriesQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { seriesName } from '../../lib/series-name';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageHead } from '../../ui/page-head';
import { SourceValues } from '../../ui/source-values';
import { PageSkeleton } from '../../ui/skeleton';
import { About } from './about';
import { Areas } from './areas';
import { ByYear } from './by-year';
import { Change } from './change';
import { areasIn, counterpartOf, type Choice, type Indicator } from './choice';
import { IndicatorChooser } from './indicator-chooser';
import { Controls } from './controls';
import styles from './labour-market.module.css';
import { MembersBehind } from './members-behind';
import { OverTime } from './over-time';

interface SeriesProps {
  readonly choice: Choice;
  readonly indicators: readonly Indicator[];
}

/** One series, and its counterpart where the same thing is measured in two ways. */
export function Series({ choice, indicators }: SeriesProps) {
  const { indicator, breakdown } = choice;
  const { sex, age } = breakdown;
  const members = useReferenceData()?.network.members ?? [];
  const counterpart = counterpartOf(indicator.code, age) ?? indicator.code;
  const answer = useAnswer(SeriesDocument, { indicator: indicator.code, sex, age });
  const other = useAnswer(SeriesDocument, { indicator: counterpart, sex, age }).data?.content;
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[400, 300]} />}>
      {({ observations }, content) => {
        const known = [
          ...rowsOf(tableOf(observations)).map((row) => row.text('area')),
          ...members.map(({ code }) => code),
        ];
        const shown = { ...choice, areas: areasIn(choice.areas, known) };
        return (
          <SeriesResult choice={shown} indicators={indicators} content={content} other={other ?? content} />
        );
      }}
    </AnalyticsResult>
  );
}

interface SeriesResultProps extends SeriesProps {
  readonly content: SeriesQuery;
  /** The counterpart's answer; the same one where there is no counterpart. */
  readonly other: SeriesQuery;
}

function SeriesResult({ choice, indicators, content, other }: SeriesResultProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { indicator, breakdown } = choice;
  const area = choice.areas[0] ?? 'network';
  const tables = useMemo(
    () => [...tablesOf(content), ...(other === content ? [] : tablesOf(other).filter(hasMember(area)))],
    [content, other, area],
  );
  const [first] = tables;
  if (!first) return null;
  const years = yearsOf(first.observations);
  const when = choice.when ?? (indicator.estimate === 'reported' ? 'latest' : latestReportedYear(first));
  const measure = measureOf(indicator.unit);
  const label = seriesName(
    { indicator: indicator.code, ...breakdown, breakdowns: indicator.breakdowns },
    i18n,
  );
  const finding = areaFinding(tables, { indicator: label, area, when, measure });
  const parts = { choice, label, measure, tables, when, years } as const;
  return (
    <>
      <PageHead title={t('labour-market')} finding={format(finding, i18n)} />
      <div className={styles.page}>
        <IndicatorChooser current={indicator} indicators={indicators} />
        <div className={styles.content}>
          <Controls choice={choice} />
          <Areas areas={choice.areas} table={first.observations} />
          <OverTime {...parts} />
          <ByYear {...parts} />
          {typeof when === 'number' && (
            <MembersBehind choice={choice} area={area} year={when} measure={measure} />
          )}
          <Change {...parts} />
          <SourceValues series={{ indicator: indicator.code, sex: breakdown.sex, age: breakdown.age }} />
          <About choice={choice} table={first.aggregates} />
        </div>
      </div>
    </>
  );
}

/** Who reports changes from year to year, so what is reported of a group is set beside no line; a member's is. */
function hasMember(area: string): (tables: SeriesTables) => boolean {
  return ({ observations }) =>
    rowsOf(observations).some((row) => row.text('area') === area && row.text('kind') === 'member');
}

function tablesOf({ analytics }: SeriesQuery): SeriesTables[] {
  if (analytics.__typename !== 'Analytics') return [];
  return [{ observations: tableOf(analytics.observations), aggregates: tableOf(analytics.aggregates) }];
}
