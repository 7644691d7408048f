import { expect, it } from '@jest/globals';
import { activitiesByTheme } from '../../table/sentences/golden-tables.js';
import { tell } from '../../table/sentences/index.js';
import { readerOf } from '../../../test/reader.js';
import { barsMarks, barsSeries } from './bars-series.js';

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

it('never says nought for what nobody reported', () => {
  const last = barsMarks(bars).at(-1);
  expect(last && tell(last.speech, readerOf('en'))).toBe('T-SKL: 1 activity; participations not reported');
});
