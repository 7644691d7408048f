import { describe, expect, it } from '@jest/globals';
import { tableOf } from '../../../test/tables/golden-tables.js';
import { format } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { valuesAt, yearTable } from './series.js';
import { stepOf, valueBins } from '@libs/rules';
import { valueMarks, valueTiles } from '../../charts/tiles/value-marks.js';

const table = tableOf({
  question: 'observations',
  columns: [
    'area dimension area',
    'kind attribute text',
    'group attribute group',
    '2019 measure value',
    '2020 measure value',
  ],
  rows: [
    ['MAR', 'member', 'arab', 9.3, 11.19],
    ['NGA', 'member', 'african', 10.7, null],
    ['WLD', 'world', null, 5.6, 6.59],
  ],
});
const members = [
  { code: 'MAR', group: 'arab', row: 1, column: 2 },
  { code: 'NGA', group: 'african', row: 2, column: 3 },
  { code: 'SYR', group: 'arab', row: 0, column: 5 },
];

describe('members at one time', () => {
  it('are all there: one without a row or a value has none', () => {
    expect(valuesAt(table, 2020, members).map(({ area, value }) => `${area} ${value}`)).toEqual([
      'MAR 11.19',
      'NGA null',
      'SYR null',
    ]);
    expect(valuesAt(table, 2090, members).every(({ value }) => value === null)).toBe(true);
  });

  it('may each have their latest value, with its year', () => {
    expect(valuesAt(table, 'latest', members).map(({ value, year }) => [value, year])).toEqual([
      [11.19, 2020],
      [10.7, 2019],
      [null, null],
    ]);
  });

  it('stand in their places and say their value and its year', () => {
    const tiles = valueTiles(valuesAt(table, 'latest', members), members);
    const i18n = i18nOf('en', ['libs/findings/messages/labour-market']);
    expect(valueMarks(tiles, 'percent').map(({ speech }) => format(speech, i18n))).toEqual([
      'SYR, Arab Group: no data',
      'MAR, Arab Group: 11.2% in 2020',
      'NGA, African Group: 10.7% in 2019',
    ]);
    expect(yearTable(table, valuesAt(table, 2020, members)).cells[2]).toEqual([11.19, null, null]);
  });
});

describe('bins', () => {
  it('have round limits that part the values', () => {
    const rates = Array.from({ length: 100 }, (_, index) => index / 4);
    expect(valueBins(rates).map(({ from, below }) => `${from} ${below}`)).toEqual([
      'null 5',
      '5 10',
      '10 14',
      '14 20',
      '20 null',
    ]);
    expect(
      valueBins([0.4, 36_010, 1_500_000, 9_800_000, 44_000_000, 285_000_000]).every(
        ({ from }) => from === null || from % 500 === 0,
      ),
    ).toBe(true);
  });

  it('are fewer where values are alike, and hold every value', () => {
    expect(valueBins([5, 5, 5]).length).toBe(1);
    expect(valueBins([]).length).toBe(1);
    const bins = valueBins([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([stepOf(bins, -3), stepOf(bins, 99)]).toEqual([1, 5]);
  });
});
