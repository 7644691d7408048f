import { expect, it } from '@jest/globals';
import { format } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { distributionSeries, medianOf } from './series.js';
import { distributionMarks, stacked } from '../../charts/distribution/distribution-marks.js';

const at = (area: string, value: number | null) => ({
  area,
  group: 'arab',
  value,
  year: value === null ? null : 2020,
  estimate: 'modelled' as const,
});
const dots = distributionSeries([at('MAR', 11.2), at('QAT', 0.1), at('SYR', null), at('TUN', 16)]);

it('draws one dot for each member with a value, the lowest first', () => {
  expect(dots.map(({ area, tableRow }) => `${area} ${tableRow}`)).toEqual(['QAT 1', 'MAR 0', 'TUN 3']);
  const marks = distributionMarks(dots, 'percent');
  const i18n = i18nOf('en', ['libs/findings/messages/labour-market']);
  expect(marks[1] && format(marks[1].speech, i18n)).toBe('MAR, Arab Group: 11.2% in 2020');
});

it('knows the middle, and none where there are no dots', () => {
  expect(medianOf(dots)).toBe(11.2);
  expect(medianOf(dots.slice(0, 2))).toBeCloseTo(5.65);
  expect(medianOf([])).toBeNull();
});

it('stacks dots that would cover each other', () => {
  expect(stacked([0, 2, 4, 30], 10)).toEqual([0, 1, 2, 0]);
  expect(stacked([5, 5, 5, 5, 5, 5, 5, 5], 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});
