import { expect, it } from '@jest/globals';
import { i18nOf } from '../../../test/i18n.js';
import { cooperationFunnel } from '../../../test/tables/cooperation-tables.js';
import { format } from '../../findings/index.js';
import { funnelSeries } from './series.js';
import { funnelMarks } from '../../charts/funnel/funnel-marks.js';

const panels = funnelSeries(cooperationFunnel);

it('gives each group the same steps, each of the step before', () => {
  expect(panels.map(({ group, bars }) => [group, bars.map(({ n, of }) => `${n}/${of}`).join(' ')])).toEqual([
    ['arab', '40/null 30/40 12/30 9/12 3/9'],
    ['african', '20/null 10/20 0/10 0/0 0/0'],
  ]);
});

it('says every step, down a group and across', () => {
  const marks = funnelMarks(panels);
  const i18n = i18nOf('en', ['libs/charts/funnel/messages']);
  expect(marks.slice(0, 2).map(({ speech }) => format(speech, i18n))).toEqual([
    'Arab Group, Needs stated: 40',
    'Arab Group, With a match: 30 of 40 of the step before',
  ]);
  expect(marks[5]?.at).toEqual({ row: 0, column: 1 });
});
