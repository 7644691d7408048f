import { expect, it } from '@jest/globals';
import { retention } from '../../../test/tables/golden-tables.js';
import { i18nOf } from '../../../test/i18n.js';
import { retentionSeries } from './series.js';
import { retentionMarks } from '../../charts/retention/retention-marks.js';

it('puts each member in one of three lists', () => {
  const lists = retentionSeries(retention, i18nOf('en').label, 'en');
  expect(
    lists.map(({ outcome, members }) => [outcome, members.map(({ country }) => country).join(' ')]),
  ).toEqual([
    ['returned', 'MAR TUR'],
    ['not-named-again', 'LBY'],
    ['new', 'KWT'],
  ]);
  expect(retentionMarks(lists).map(({ at }) => `${at?.row} ${at?.column}`)).toEqual([
    '0 0',
    '1 0',
    '0 1',
    '0 2',
  ]);
});

it('lists those of whom nobody knows whether they came before, where there are any', () => {
  const unknown = { ...retention, cells: retention.cells.map((cells) => [...cells]) };
  const place = retention.columns.findIndex(({ name }) => name === 'outcome');
  unknown.cells[place]?.fill('unknown-before');
  const lists = retentionSeries(unknown, i18nOf('en').label, 'en');
  expect(lists.map(({ outcome, members }) => [outcome, members.length])).toEqual([
    ['returned', 0],
    ['not-named-again', 0],
    ['new', 0],
    ['unknown-before', 4],
  ]);
});
