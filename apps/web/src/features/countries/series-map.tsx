import { ValueTilesChart } from '@libs/charts';
import { valuesAt } from '../../../../../libs/questions/observations/series';
import { halfFinding, measureOf, noteSentence, format, unitWords, whenWords, yearsOf } from '@libs/findings';
import { useEffect, useMemo } from 'react';
import { CountriesByIndicatorDocument, type CountriesByIndicatorQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import { whenOfAddress, type MapSeries } from './measure';
import { usePlaces } from './places';

interface SeriesMapProps {
  readonly series: MapSeries;
  /** Hears which years have values. */
  readonly onYears: (years: readonly number[]) => void;
}

/** The map by a series of the labour market, in one year or the latest of each member. */
export function SeriesMap({ series, onYears }: SeriesMapProps) {
  const { indicator, sex, age } = series;
  const answer = useAnswer(CountriesByIndicatorDocument, { indicator, sex, age });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[420]} />}>
      {({ observations }, { indicators }) => <Drawn {...{ series, observations, indicators, onYears }} />}
    </AnalyticsResult>
  );
}

interface DrawnProps extends SeriesMapProps {
  readonly observations: Parameters<typeof tableOf>[0];
  readonly indicators: CountriesByIndicatorQuery['indicators'];
}

function Drawn({ series, observations, indicators, onYears }: DrawnProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const places = usePlaces();
  const [search] = useSearchParams();
  const when = whenOfAddress(search);
  const table = useMemo(() => tableOf(observations), [observations]);
  const values = useMemo(() => valuesAt(table, when, places), [table, when, places]);
  const unit = indicators.find(({ code }) => code === series.indicator)?.unit ?? '';
  const measure = measureOf(unit);
  const known = values.flatMap(({ value }) => value ?? []);
  const years = values.flatMap(({ year }) => year ?? []);
  useEffect(() => onYears(yearsOf(table)), [table, onYears]);
  const words = t('strip.measure', { indicator: label('indicator', series.indicator), sex: series.sex });
  return (
    <ValueTilesChart
      id="map"
      title={format(halfFinding(known, whenWords(when, years, i18n), measure), i18n)}
      subtitle={t('countries.series-subtitle', { label: words, unit: unitWords(unit, i18n) })}
      table={table}
      when={when}
      places={places}
      measure={measure}
      own={null}
      notes={table.notes.map(noteSentence)}
    />
  );
}
