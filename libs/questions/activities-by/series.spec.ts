import { expect, it } from '@jest/globals';
import { activitiesByTheme } from '../../../test/tables/golden-tables.js';
import { format } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { barsSeries, isPartly } from './series.js';
import { barsMarks } from '../../charts/bars/bars-marks.js';

const bars = barsSeries(activitiesByTheme, 'theme');

it('puts the largest bar first and what is not reported last', () => {
  expect(bars.map(({ label, value }) => [label?.code, value])).toEqual([
    ['T-DIG', 188],
    ['T-STR', 103],
    ['T-LMI', 83],
    ['T-UI', 78],
    ['T-ENT', 42],
    ['T-SKL', null],
  ]);
});

it('never says zero for what nobody reported', () => {
  const last = barsMarks(bars).at(-1);
  expect(last && format(last.speech, i18nOf('en'))).toBe('T-SKL: 1 activity; participations not reported');
});

it('says of how many activities a bar holds the total', () => {
  const partly = bars.filter(isPartly);
  expect(partly.map(({ label, reporting, activities }) => [label?.code, reporting, activities])).toEqual([
    ['T-ENT', 1, 2],
  ]);
  const values = { reporting: 1, activities: 2, min: 9, range: '9' };
  expect(i18nOf('en').t('bars.partly', values)).toBe('1 of 2 activities report; 9 countries');
  expect(i18nOf('fr').t('bars.partly', values)).toMatch(/^1 activité sur 2 communique un total/);
  expect(i18nOf('ar').t('bars.partly', values)).toBe('المجموع معلن في 1 من أصل نشاطين؛ الدول: 9');
});
