/** What a rate is divided by, so that a group's rate is weighted by it. */
export const DENOMINATORS = [
  'labour-force',
  'labour-force-both',
  'population-15-plus',
  'employment',
  'non-agricultural-employment',
  'population',
  'population-15-64',
  'population-65-plus',
] as const;
export type Denominator = (typeof DENOMINATORS)[number];

/** How members' values make a group's: weighted by a denominator, added up, or only their median. */
export type Aggregation = { readonly by: Denominator } | 'total' | 'median';

/** Denominators by indicator; of the age group from 15, or of all where the indicator has no age. */
const weighted: ReadonlyMap<string, Denominator> = new Map(
  Object.entries({
    'SL.UEM.TOTL.ZS': 'labour-force',
    UNE_DEAP_SEX_AGE_RT: 'labour-force',
    // Women's share is of the labour force of both sexes, never of women's own.
    'SL.TLF.TOTL.FE.ZS': 'labour-force-both',
    'SL.TLF.CACT.ZS': 'population-15-plus',
    'SL.EMP.TOTL.SP.ZS': 'population-15-plus',
    'SL.AGR.EMPL.ZS': 'employment',
    'SL.IND.EMPL.ZS': 'employment',
    'SL.SRV.EMPL.ZS': 'employment',
    'SL.EMP.VULN.ZS': 'employment',
    'SL.EMP.WORK.ZS': 'employment',
    'SL.FAM.WORK.ZS': 'employment',
    SL_ISV_IFEM: 'employment',
    SL_ISV_IFEM_19ICLS: 'employment',
    SI_POV_EMP1: 'employment',
    'SL.GDP.PCAP.EM.KD': 'employment',
    HOW_TEMP_SEX_ECO_NB: 'employment',
    SL_ISV_IFEM_NONAGR: 'non-agricultural-employment',
    'SP.POP.0014.TO.ZS': 'population',
    'SP.POP.1564.TO.ZS': 'population',
    'SP.POP.65UP.TO.ZS': 'population',
    'SP.POP.TOTL.FE.ZS': 'population',
    'SP.POP.GROW': 'population',
    'NY.GDP.PCAP.PP.CD': 'population',
    'SP.POP.DPND': 'population-15-64',
  }),
);

/** Series whose denominator is in the data for their very age, and for both sexes together only. */
const weightedOfAge: ReadonlyMap<string, Denominator> = new Map(
  Object.entries({
    'SL.TLF.ACTI.ZS 15-64': 'population-15-64',
    'EAP_2WAP_SEX_AGE_RT 65+': 'population-65-plus',
  }),
);

/** Numbers of people add up. */
const totals: ReadonlySet<string> = new Set(['SL.TLF.TOTL.IN', 'SP.POP.TOTL', 'SP.POP.1564.TO']);

/** Denominators of a sex are of the ages from 15: other age groups have none in the data. */
const wholeAges: ReadonlySet<string> = new Set(['15+', 'all', '0-14', '65+', '15-64']);

/** How a series is aggregated over members. Without a denominator of its own it has a median only. */
export function aggregationOf(indicator: string, age: string, sex = 'T'): Aggregation {
  if (totals.has(indicator)) return 'total';
  const ofAge = weightedOfAge.get(`${indicator} ${age}`);
  if (ofAge !== undefined) return sex === 'T' ? { by: ofAge } : 'median';
  const by = weighted.get(indicator);
  if (by === undefined || !wholeAges.has(age)) return 'median';
  return { by };
}

/** Aggregates of the World Bank that may be compared with, as the World Bank names them. */
export const WORLD_BANK_AREAS = [
  'ARB',
  'EAS',
  'ECS',
  'MEA',
  'SAS',
  'SSF',
  'LIC',
  'LMC',
  'UMC',
  'HIC',
] as const;

/** Series that a country's or group's page shows first. */
export const HEADLINES = [
  { indicator: 'SL.UEM.TOTL.ZS', sex: 'T', age: '15+' },
  { indicator: 'SL.UEM.1524.ZS', sex: 'T', age: '15-24' },
  { indicator: 'SL.UEM.1524.ZS', sex: 'F', age: '15-24' },
  { indicator: 'SL.TLF.CACT.ZS', sex: 'F', age: '15+' },
  { indicator: 'SL.TLF.CACT.ZS', sex: 'M', age: '15+' },
  { indicator: 'SL.EMP.TOTL.SP.ZS', sex: 'T', age: '15+' },
  { indicator: 'SL.EMP.VULN.ZS', sex: 'T', age: '15+' },
  { indicator: 'SL.AGR.EMPL.ZS', sex: 'T', age: '15+' },
  { indicator: 'NY.GDP.PCAP.PP.CD', sex: 'T', age: 'all' },
] as const;

/** Key of the label of a unit, by the words of the data. */
const unitKeyOf = {
  '% of labour force': 'unit-percent-labour-force',
  '% of labour force aged 15-24': 'unit-percent-labour-force-15-24',
  '% of population': 'unit-percent-population',
  '% of population 15+': 'unit-percent-population-15-plus',
  '% of population 15-24': 'unit-percent-population-15-24',
  '% of population 15-64': 'unit-percent-population-15-64',
  '% of population of the age group': 'unit-percent-population-age-group',
  '% of employment': 'unit-percent-employment',
  '% of non-agricultural employment': 'unit-percent-non-agricultural-employment',
  '% of children 7-14': 'unit-percent-children-7-14',
  '% per year': 'unit-percent-per-year',
  'per 100 people aged 15-64': 'unit-per-100-15-64',
  'hours per week': 'unit-hours-per-week',
  persons: 'unit-persons',
  'current international $': 'unit-current-ppp',
  'constant 2021 international $ (PPP)': 'unit-constant-2021-ppp',
} as const;

export const unitKeys: ReadonlyMap<string, (typeof unitKeyOf)[keyof typeof unitKeyOf]> = new Map(
  Object.entries(unitKeyOf),
);

/** An indicator in the keys of its labels, after `indicator-`: its code in lower case with hyphens. */
export function indicatorSlug(code: string): string {
  return code.toLowerCase().replace(/[._]/g, '-');
}
