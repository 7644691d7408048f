import { expect, it } from '@jest/globals';
import { areasIn, breakdownOf, choiceOf, counterpartOf, type Indicator } from './choice';

const breakdown = (sex: string, age: string) => ({
  sex,
  age,
  kind: 'published',
  formula: null,
  aggregation: 'labour-force',
  datasets: [],
});
const indicator = (code: string, pairs: readonly (readonly [string, string])[]): Indicator => ({
  code,
  topic: 'unemployment',
  unit: '% of labour force',
  estimate: 'modelled',
  description: '',
  source: '',
  licence: '',
  breakdowns: pairs.map(([sex, age]) => breakdown(sex, age)),
});
const total = indicator('SL.UEM.TOTL.ZS', [
  ['T', '15+'],
  ['M', '15+'],
  ['F', '15+'],
]);
const reported = indicator('UNE_DEAP_SEX_AGE_RT', [
  ['T', '15-24'],
  ['T', '15+'],
  ['F', '15-24'],
  ['F', '15+'],
]);
const female = indicator('SL.TLF.TOTL.FE.ZS', [['F', '15+']]);
const all = [total, reported, female];
const choice = (search: string) => choiceOf(new URLSearchParams(search), all);

it('shows unemployment of groups, network and world where the address says nothing', () => {
  expect(choice('')).toMatchObject({
    indicator: { code: 'SL.UEM.TOTL.ZS' },
    breakdown: { sex: 'T', age: '15+' },
    when: null,
  });
  expect(choice('')?.areas).toEqual(['network', 'arab', 'asian', 'african', 'WLD']);
});

it('restores what the address says', () => {
  const restored = choice('indicator=UNE_DEAP_SEX_AGE_RT&sex=F&age=15-24&year=2019&areas=NGA,network,NGA');
  expect(restored).toMatchObject({
    indicator: reported,
    breakdown: { sex: 'F', age: '15-24' },
    when: 2019,
    areas: ['NGA', 'network'],
  });
  expect(choice('year=latest')?.when).toBe('latest');
});

it('falls back where the address names what there is not', () => {
  expect(choice('indicator=NO&sex=X&age=99&year=soon')).toMatchObject({
    indicator: total,
    breakdown: { sex: 'T', age: '15+' },
    when: null,
  });
  expect(breakdownOf(female, 'T', 'all')).toEqual(breakdown('F', '15+'));
  expect(choiceOf(new URLSearchParams(), [])).toBeNull();
});

it('leaves out areas that the figures do not have', () => {
  expect(areasIn(['MAR', 'XXX', 'network', 'WLD'], ['MAR'])).toEqual(['MAR', 'network']);
  expect(areasIn(['XXX'], ['MAR'])).toEqual(['network']);
});

it('knows the reported counterpart of a modelled series of the same age', () => {
  expect(counterpartOf('SL.UEM.TOTL.ZS', '15+')).toBe('UNE_DEAP_SEX_AGE_RT');
  expect(counterpartOf('UNE_DEAP_SEX_AGE_RT', '15-24')).toBe('SL.UEM.1524.ZS');
  expect(counterpartOf('UNE_DEAP_SEX_AGE_RT', '25-54')).toBeNull();
});
