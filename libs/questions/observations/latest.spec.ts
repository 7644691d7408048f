import { expect, it } from '@jest/globals';
import { format } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { smallTable, type Panel } from './series.js';
import { smallMarks } from '../../charts/lines/small-marks.js';

const panel = (key: string): Panel => ({
  key,
  label: key,
  unit: '% of labour force',
  measure: 'percent',
  series: ['MAR', 'TUN'].map((area, index) => ({
    key: `${area} modelled`,
    area,
    estimate: 'modelled',
    highlighted: index === 0,
    answer: 0,
    points: [
      { year: 2019, value: 9 },
      { year: 2020 + index, value: 11.2 },
    ],
  })),
});
const panels = ['a', 'b', 'c', 'd'].map(panel);

it('walks panels beside and under each other, and speaks the latest values with their years', () => {
  const marks = smallMarks(panels, 3);
  expect(marks.map(({ at }) => at && `${at.row} ${at.column}`)).toEqual([
    '0 0',
    '1 0',
    '0 1',
    '1 1',
    '0 2',
    '1 2',
    '20 0',
    '21 0',
  ]);
  const i18n = i18nOf('en', ['libs/findings/messages/labour-market']);
  expect(marks[1] && format(marks[1].speech, i18n)).toBe('a, TUN, 2021: 11.2% (Modelled)');
});

it('has a row for each area of each panel', () => {
  expect(smallTable(panels, []).cells[0]).toEqual(['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']);
  expect(smallTable(panels, []).cells[4]?.slice(0, 2)).toEqual([2020, 2021]);
});
