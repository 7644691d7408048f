import { describe, expect, it } from '@jest/globals';
import { format } from '../../findings/index.js';
import { tableOf } from '../../../test/tables/golden-tables.js';
import { i18nOf } from '../../../test/i18n.js';
import { intervalBands, intervalTable, type IntervalRow } from './series.js';
import { intervalMarks } from '../../charts/intervals/intervals-marks.js';

const row = (country: string, score: number, band: number): IntervalRow => ({
  ...{ country, group: 'arab', score, declared: score, band },
  low: score - 0.1,
  high: score + 0.1,
  spreadLow: score - 0.2,
  spreadHigh: score + 0.15,
});
const bands = intervalBands([row('QMC', 0.5, 2), row('QMB', 0.8, 1), row('QMA', 0.7, 1)], (a, b) =>
  a.localeCompare(b),
);

describe('scores with their intervals', () => {
  it('stand in bands, and inside a band by name and not by score', () => {
    expect(bands.map(({ band, rows }) => `${band}: ${rows.map(({ country }) => country).join(' ')}`)).toEqual(
      ['1: QMA QMB', '2: QMC'],
    );
  });

  it('are whole points and say what surrounds them', () => {
    const [first] = intervalMarks(bands);
    expect(first && format(first.speech, i18nOf('en', ['libs/charts/intervals/messages']))).toBe(
      'QMA, Arab Group: 70 of 100; 60 to 80 with the unknown, 50 to 85 by other methods; band 1',
    );
    expect(intervalTable(tableOf({ question: 'engagement', columns: [], rows: [] }), bands).cells[3]).toEqual(
      [70, 80, 50],
    );
  });
});
