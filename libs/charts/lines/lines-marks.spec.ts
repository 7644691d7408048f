import { describe, expect, it } from '@jest/globals';
import { tableOf } from '../../../test/tables/golden-tables.js';
import { format, type SeriesTables } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { linesAxis, roundTicks, spread } from './lines-axis.js';
import { linesSeries, linesTable, runsOf } from '../../questions/observations/series.js';
import { linesMarks } from './lines-marks.js';
import { dashOf, lineStyle } from './line-style.js';

const answer = (estimate: string, rows: readonly (readonly (string | number | null)[])[]): SeriesTables => ({
  observations: tableOf({
    question: 'observations',
    columns: [
      'area dimension area',
      'kind attribute text',
      'group attribute group',
      ...['2016', '2017', '2018', '2019'].map((year) => `${year} measure value`),
    ],
    rows,
    notes: [{ code: `note.${estimate}`, values: {} }],
  }),
  aggregates: tableOf({
    question: 'aggregates',
    columns: [
      'area dimension area',
      'year dimension year',
      'value measure value',
      'known measure count',
      'of measure count',
    ],
    rows: [
      ['african', 2018, null, 6, 17],
      ['african', 2019, 4.4, 17, 17],
    ],
  }),
});
const modelled = answer('modelled', [
  ['NGA', 'member', 'african', 4.9, 5, 5.1, 5.2],
  ['SEN', 'member', 'african', 3, 3, 3, 3],
]);
const reported = answer('reported', [
  ['NGA', 'member', 'african', 7.1, 8.4, null, 10.7],
  ['SEN', 'member', 'african', 16.6, null, null, null],
]);
const series = linesSeries([modelled, reported], ['NGA', 'SEN', 'african', 'XXX']);

describe('lines', () => {
  it('keep modelled and reported two series, for the highlighted area only', () => {
    expect(series.map(({ key, highlighted }) => `${key}${highlighted ? ' *' : ''}`)).toEqual([
      'NGA modelled *',
      'NGA reported *',
      'SEN modelled',
      'african modelled',
    ]);
    expect(series.map((one) => dashOf(one) !== undefined)).toEqual([true, false, true, true]);
  });

  it('part the values of an area that are reported from a modelled series', () => {
    const note = { code: 'note.value-status', values: { area: 'SEN', status: 'reported', years: '2018' } };
    const notes = [...modelled.observations.notes, note];
    const noted = { ...modelled, observations: { ...modelled.observations, notes } };
    const parted = linesSeries([noted, reported], ['SEN']);
    expect(parted.map(({ key, points }) => `${key}: ${points.map(({ year }) => year).join(' ')}`)).toEqual([
      'SEN modelled: 2016 2017 2019',
      'SEN reported in modelled: 2018',
      'SEN reported: 2016',
    ]);
    expect(parted.map((one) => dashOf(one) !== undefined)).toEqual([true, false, false]);
    expect(runsOf(parted[0]?.points ?? []).map((run) => run.length)).toEqual([2, 1]);
  });

  it('break where a year is missing, and never start from a suppressed value', () => {
    expect(runsOf(series[1]?.points ?? []).map((run) => run.map(({ year }) => year))).toEqual([
      [2016, 2017],
      [2019],
    ]);
    expect(series[3]?.points).toEqual([{ year: 2019, value: 4.4, coverage: { known: 17, of: 17 } }]);
  });

  it('speak each value with its year and how it was measured; a group’s with its coverage', () => {
    const marks = linesMarks(series, 'percent');
    const i18n = i18nOf('en', ['libs/findings/messages/labour-market']);
    const spoken = (key: string) => {
      const mark = marks.find((one) => one.key === key);
      return mark && format(mark.speech, i18n);
    };
    expect(spoken('NGA reported 2019')).toBe('NGA, 2019: 10.7% (Reported)');
    expect(spoken('NGA modelled 2019')).toBe('NGA, 2019: 5.2% (Modelled)');
    expect(spoken('african modelled 2019')).toBe(
      'african, 2019: 4.4% (Modelled); 17 of 17 members with a value',
    );
    expect(marks.find(({ key }) => key === 'NGA reported 2019')?.at).toEqual({ row: 0, column: 2019 });
  });

  it('stand in a table with one row a series and no value in a gap', () => {
    const table = linesTable([modelled, reported], series);
    expect(table.columns.map(({ name }) => name)).toEqual([
      'area',
      'estimate',
      '2016',
      '2017',
      '2018',
      '2019',
    ]);
    expect(table.cells.map((column) => column[1])).toEqual(['NGA', 'reported', 7.1, 8.4, null, 10.7]);
  });

  it('give groups their own colour, the highlighted one the network’s, others grey', () => {
    expect([
      lineStyle('arab', true).shape,
      lineStyle('MAR', true).shape,
      lineStyle('WLD', false).colour,
    ]).toEqual(['circle', 'diamond', 'var(--muted)']);
  });
});

describe('axes', () => {
  const axis = linesAxis(series, { left: 40, right: 640, top: 10, bottom: 310, labels: 100 });

  it('are true time, with room for the labels after the last year', () => {
    expect([axis.x(2016), axis.x(2019)]).toEqual([40, 540]);
    expect(axis.years).toEqual([2016, 2017, 2018, 2019]);
    expect([axis.y(axis.low), axis.y(axis.high)]).toEqual([310, 10]);
  });

  it('have round values: from zero unless all values are far from it', () => {
    expect(roundTicks([3, 10.7], 6)).toEqual([0, 5, 10, 15]);
    expect(roundTicks([86.2, 93.9], 6)).toEqual([86, 88, 90, 92, 94]);
    expect(roundTicks([-6.1, 8], 6)).toEqual([-10, -5, 0, 5, 10]);
    expect(roundTicks([5, 5], 6).length).toBeGreaterThan(1);
  });

  it('keep labels apart and inside the plot', () => {
    const heights = spread([100, 101, 102, 299], 18, [0, 300]);
    const sorted = [...heights].sort((a, b) => a - b);
    expect(sorted.every((height, index) => index === 0 || height - (sorted[index - 1] ?? 0) >= 18)).toBe(
      true,
    );
    expect(Math.max(...spread([290, 295, 299], 18, [0, 300]))).toBe(300);
  });
});
