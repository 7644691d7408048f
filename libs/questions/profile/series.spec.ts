import { describe, expect, it } from '@jest/globals';
import { profileLines, format } from '../../findings/index.js';
import { tableOf } from '../../../test/tables/golden-tables.js';
import { i18nOf } from '../../../test/i18n.js';
import { sparkPanels, sparkYears } from './series.js';
import { sparkMarks } from '../../charts/sparkline/sparkline-marks.js';
import { axisEnd, stripRows, stripTable } from './series.js';
import { stripMarks } from '../../charts/strip/strip-marks.js';

const columns = [
  'indicator dimension indicator',
  'sex dimension code:sex',
  'age dimension text',
  'area dimension area',
];
const profile = tableOf({
  question: 'profile',
  columns: [
    ...columns,
    'year dimension year',
    'value measure value',
    'known measure count',
    'of measure count',
  ],
  rows: [
    ['SL.TLF.CACT.ZS', 'F', '15+', 'SEN', 2021, 30, 1, 1],
    ['SL.TLF.CACT.ZS', 'F', '15+', 'SEN', 2022, null, 0, 1],
    ['SL.TLF.CACT.ZS', 'F', '15+', 'SEN', 2023, 32, 1, 1],
    ['SL.TLF.CACT.ZS', 'F', '15+', 'SEN', 2024, 33.4, 1, 1],
    ['SL.TLF.CACT.ZS', 'F', '15+', 'african', 2024, 61.2, 17, 17],
    ['SL.TLF.CACT.ZS', 'F', '15+', 'network', 2024, null, 20, 57],
    ['NY.GDP.PCAP.PP.CD', 'T', 'all', 'SEN', 2024, null, 0, 1],
  ],
});
const lines = profileLines(profile);
const about = () => ({ unit: '% of population 15+', estimate: 'modelled' });
const i18n = i18nOf('en', ['libs/charts/strip/messages', 'libs/vocabulary/indicators']);

describe('the strip', () => {
  const rows = stripRows(lines, about);

  it('has a row for each measure with a value, of its last year', () => {
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ year: 2024, own: 33.4, group: 61.2, network: null, max: 80 });
  });

  it('says all three, and what has no value', () => {
    const [mark] = stripMarks(rows, 'SEN', 'african');
    expect(mark && format(mark.speech, i18n)).toBe(
      'Labour force participation rate, female, 2024: SEN 33.4%; African Group 61.2%; network no value',
    );
  });

  it('leaves the member out on a group’s page', () => {
    const [mark] = stripMarks(rows, 'african', 'african');
    expect(mark && format(mark.speech, i18n)).toBe(
      'Labour force participation rate, female, 2024: African Group 61.2%; network no value',
    );
    expect(stripTable(profile, rows, true).columns.map(({ name }) => name)).not.toContain('own');
    expect(stripTable(profile, rows, false).cells).toHaveLength(7);
  });

  it('ends its axis at the next round value', () => {
    expect([0, 0.3, 2.9, 3, 47, 99, 100].map((value) => axisEnd(value, 'percent'))).toEqual([
      1, 0.4, 4, 4, 50, 100, 100,
    ]);
    expect([100, 16500].map((value) => axisEnd(value, 'number'))).toEqual([150, 20000]);
  });
});

describe('small multiples', () => {
  const panels = sparkPanels(lines, about);

  it('break a line where a year has no value', () => {
    expect(panels).toHaveLength(1);
    expect(panels[0]?.own.map((run) => run.map(({ year }) => year))).toEqual([[2021], [2023, 2024]]);
    expect(sparkYears(panels)).toEqual([2021, 2024]);
  });

  it('say each year once', () => {
    const marks = sparkMarks(panels, 'SEN', 'african');
    expect(marks.map(({ year }) => year)).toEqual([2021, 2023, 2024]);
    expect(marks[0] && format(marks[0].speech, i18n)).toContain('2021: SEN 30.0%; African Group no value');
  });
});
