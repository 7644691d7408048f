import { expect, it } from '@jest/globals';
import { participationByCountry } from '../../../test/tables/golden-tables.js';
import { format } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { binsTo, stepIn } from '@libs/rules';
import { tilesSeries } from './series.js';
import { tilesMarks } from '../../charts/tiles/tiles-marks.js';

const places = ['MAR', 'LBY', 'SYR', 'TUR', 'MLI'].map((code, column) => ({ code, row: 0, column }));

it('counts how often a member is named, in its place', () => {
  const tiles = tilesSeries(participationByCountry, places);
  expect(tiles.map(({ code, n }) => `${code} ${n}`)).toEqual(['MAR 2', 'LBY 1', 'SYR 0', 'TUR 2', 'MLI 2']);
  const [first, , third] = tilesMarks(tiles).map(({ speech }) => format(speech, i18nOf('en')));
  expect(first).toBe('MAR, Arab Group: named 2 times');
  expect(third).toBe('SYR, Arab Group: not named on a published list');
});

it('has a step for each count while there are few, else five with round limits', () => {
  expect(binsTo(2).map(({ from, to, step }) => [from, to, step])).toEqual([
    [0, 0, 0],
    [1, 1, 3],
    [2, 2, 4],
  ]);
  expect(binsTo(24).map(({ from, to }) => `${from}-${to}`)).toEqual([
    '0-0',
    '1-5',
    '6-10',
    '11-15',
    '16-20',
    '21-24',
  ]);
  expect(stepIn(binsTo(24), 12)).toBe(3);
});
