import { HEADLINES } from '@libs/vocabulary';
import type { When } from '../../../../../libs/questions/observations/series';

/** A series of the labour market by which the map may be coloured. */
export interface MapSeries {
  readonly key: string;
  readonly indicator: string;
  readonly sex: string;
  readonly age: string;
}

/** What the map is coloured by: a count of the network's own, or a series. */
export type CountMeasure = 'named' | 'provider' | 'beneficiary';
export type MapMeasure = CountMeasure | MapSeries;

export const mapSeries: readonly MapSeries[] = HEADLINES.map((series) => ({
  ...series,
  key: `${series.indicator}-${series.sex}-${series.age}`,
}));

/** The measure that an address asks for; times named without one. */
export function measureOfAddress(search: URLSearchParams): MapMeasure {
  const word = search.get('measure');
  if (word === 'provider' || word === 'beneficiary') return word;
  return mapSeries.find(({ key }) => key === word) ?? 'named';
}

/** The year that an address asks for; the latest value of each member without one. */
export function whenOfAddress(search: URLSearchParams): When {
  const year = Number(search.get('year'));
  return Number.isInteger(year) && year > 1900 ? year : 'latest';
}
