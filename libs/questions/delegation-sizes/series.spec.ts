import { describe, expect, it } from '@jest/globals';
import { tableOf } from '../../../test/tables/golden-tables.js';
import { format } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { lorenzSeries } from './series.js';
import { lorenzMarks } from '../../charts/lorenz/lorenz-marks.js';

const delegations = (...amounts: readonly number[]) =>
  tableOf({
    question: 'delegationSizes',
    columns: ['country dimension country', 'representatives measure count'],
    rows: amounts.map((amount, index) => [`QM${String.fromCharCode(65 + index)}`, amount]),
  });

describe('the Lorenz curves of a meeting', () => {
  it('tell members that came from all: 20 even delegations of 57 are no concentration, and 0.66', () => {
    const table = delegations(...Array.from({ length: 57 }, (_, index) => (index < 20 ? 3 : 0)));
    const series = lorenzSeries(table);
    expect(series?.came.gini).toBeCloseTo(0, 10);
    expect(series?.came.members).toBe(20);
    expect(series?.all.gini).toBeCloseTo(0.661, 3);
    expect(series?.all.points[37]).toEqual([37 / 57, 0]);
    expect(series?.all.points.at(-1)).toEqual([1, 1]);
  });

  it('are walked from the smallest delegation up', () => {
    const i18n = i18nOf('en', ['libs/charts/lorenz/messages']);
    expect(
      lorenzMarks(delegations(3, 0, 1)).map(({ speech, row }) => `${row} ${format(speech, i18n)}`),
    ).toEqual([
      '1 QMB: no representatives; the 1 smallest of 3 members have 0.0% of all',
      '2 QMC: 1 representative; the 2 smallest of 3 members have 25.0% of all',
      '0 QMA: 3 representatives; the 3 smallest of 3 members have 100.0% of all',
    ]);
  });

  it('are not there where nobody is counted', () => {
    expect(lorenzSeries(delegations())).toBeNull();
    expect(lorenzSeries(delegations(0, 0))).toBeNull();
    expect(lorenzMarks(delegations(0))).toEqual([]);
  });
});
