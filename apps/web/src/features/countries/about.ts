import type { CountryQuery } from '../../gql/graphql';

type Indicators = CountryQuery['indicators'];

/** Unit and estimate of each indicator, by its code. */
export function aboutOf(indicators: Indicators): (indicator: string) => { unit: string; estimate: string } {
  const known = new Map(indicators.map(({ code, unit, estimate }) => [code, { unit, estimate }]));
  return (indicator) => known.get(indicator) ?? { unit: '', estimate: 'reported' };
}
