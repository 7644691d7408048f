import { expect, it } from '@jest/globals';
import { retention } from '../../../test/tables/golden-tables.js';
import { i18nOf } from '../../../test/i18n.js';
import { retentionMarks, retentionSeries } from './retention-series.js';

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
