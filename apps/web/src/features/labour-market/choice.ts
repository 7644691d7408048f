import type { When } from '../../../../../libs/questions/observations/series';
import type { measureOf, SeriesTables } from '@libs/findings';
import type { IndicatorsQuery } from '../../gql/graphql';

export type Indicator = IndicatorsQuery['indicators'][number];
export type Breakdown = Indicator['breakdowns'][number];

/** What the address asks for: a series of an indicator, at a time, for some areas. */
export interface Choice {
  readonly indicator: Indicator;
  readonly breakdown: Breakdown;
  /** Null where the address leaves the time open. */
  readonly when: When | null;
  /** The first is the highlighted one. */
  readonly areas: readonly string[];
  /** Whether all members are drawn behind the chosen ones. */
  readonly all: boolean;
}

/** What the parts of the page share. */
export interface PartProps {
  readonly choice: Choice;
  /** Name of the series in the reader's words. */
  readonly label: string;
  readonly measure: ReturnType<typeof measureOf>;
  readonly tables: readonly SeriesTables[];
  readonly when: number | 'latest';
  readonly years: readonly number[];
}

const FIRST = 'SL.UEM.TOTL.ZS';
const AREAS = ['network', 'arab', 'asian', 'african', 'WLD'] as const;
/** More lines than these cannot be told apart. */
export const MAX_AREAS = 12;

/** The choice of an address; what it says wrongly or leaves out falls back to what is usual. */
export function choiceOf(search: URLSearchParams, indicators: readonly Indicator[]): Choice | null {
  const named = (code: string | null) => indicators.find((indicator) => indicator.code === code);
  const indicator = named(search.get('indicator')) ?? named(FIRST) ?? indicators[0];
  const breakdown = indicator && breakdownOf(indicator, search.get('sex'), search.get('age'));
  if (!indicator || !breakdown) return null;
  const areas = search.get('areas')?.split(',').filter(Boolean) ?? [];
  return {
    indicator,
    breakdown,
    when: whenOf(search.get('year')),
    areas: areas.length === 0 ? AREAS : [...new Set(areas)].slice(0, MAX_AREAS),
    all: search.get('all') === 'yes',
  };
}

/** The asked areas that there are; the network where there is none of them. */
export function areasIn(asked: readonly string[], known: readonly string[]): readonly string[] {
  const all = new Set(['network', 'arab', 'asian', 'african', ...known]);
  const found = asked.filter((area) => all.has(area));
  return found.length === 0 ? ['network'] : found;
}

/** The series by sex and age that comes closest to what is asked: the sex first, then all adults. */
export function breakdownOf(
  { breakdowns }: Indicator,
  sex: string | null,
  age: string | null,
): Breakdown | undefined {
  const usual = (some: readonly Breakdown[]) =>
    some.find((one) => one.age === '15+' || one.age === 'all') ?? some[0];
  const bySex = breakdowns.filter((one) => one.sex === sex);
  const both = breakdowns.filter((one) => one.sex === 'T');
  const fitting = bySex.length > 0 ? bySex : both.length > 0 ? both : breakdowns;
  return fitting.find((one) => one.age === age) ?? usual(fitting);
}

function whenOf(word: string | null): When | null {
  if (word === 'latest') return word;
  return word !== null && /^\d{4}$/.test(word) ? Number(word) : null;
}

/** Series of one subject that were measured in two ways: drawn beside each other, never joined. */
const PAIRS = [
  ['SL.UEM.TOTL.ZS 15+', 'UNE_DEAP_SEX_AGE_RT 15+'],
  ['SL.UEM.1524.ZS 15-24', 'UNE_DEAP_SEX_AGE_RT 15-24'],
] as const;

/** The same subject measured otherwise, for the same sex and age; null where there is none. */
export function counterpartOf(code: string, age: string): string | null {
  const key = `${code} ${age}`;
  for (const [modelled, reported] of PAIRS) {
    if (key === modelled) return reported.split(' ')[0] ?? null;
    if (key === reported) return modelled.split(' ')[0] ?? null;
  }
  return null;
}
