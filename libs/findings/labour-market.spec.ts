import { describe, expect, it } from '@jest/globals';
import type { Language } from '@libs/vocabulary';
import { tableOf } from '../../test/tables/golden-tables.js';
import {
  areaFinding,
  breakNotes,
  changeFinding,
  halfFinding,
  linesFinding,
  rangeFinding,
  seriesNotes,
  whenWords,
} from './labour-market.js';
import { format, type Sentence } from './sentence.js';
import { latestReportedYear, type SeriesTables } from './series.js';
import { i18nOf } from '../../test/i18n.js';

const more = ['libs/vocabulary/indicators', 'libs/findings/messages/labour-market'];
const readers = { en: i18nOf('en', more), fr: i18nOf('fr', more), ar: i18nOf('ar', more) } as const;
/** As read: without the signs that keep directions apart. */
const actual = (sentence: Sentence, language: Language = 'en'): string =>
  format(sentence, readers[language]).replace(/[\u200e\u200f\u2066-\u2069]/g, '');

const years = ['2018', '2019', '2020'].map((year) => `${year} measure value`);
const wide = (estimate: string, rows: readonly (readonly (string | number | null)[])[]) =>
  tableOf({
    question: 'observations',
    columns: ['area dimension area', 'kind attribute text', 'group attribute group', ...years],
    rows,
    notes: [{ code: `note.${estimate}`, values: {} }],
  });
const aggregates = tableOf({
  question: 'aggregates',
  columns: [
    'area dimension area',
    'year dimension year',
    'value measure value',
    'known measure count',
    'of measure count',
  ],
  rows: [
    ['network', 2019, 6.1, 57, 57],
    ['network', 2020, 6.6, 54, 57],
    ['arab', 2020, null, 8, 22],
  ],
  notes: [
    { code: 'note.modelled', values: {} },
    { code: 'note.aggregate-weighted', values: { denominator: 'labour-force' } },
  ],
});
const modelled: SeriesTables = {
  observations: wide('modelled', [
    ['MAR', 'member', 'arab', 9.1, 9.3, 11.19],
    ['NGA', 'member', 'african', 5, 5.2, 5.7],
  ]),
  aggregates,
};
const reported: SeriesTables = {
  observations: wide('reported', [['NGA', 'member', 'african', null, 10.7, null]]),
  aggregates: { ...aggregates, cells: aggregates.columns.map(() => []) },
};
const choice = (area: string, when: number | 'latest') =>
  ({ indicator: 'Unemployment rate', area, when, measure: 'percent' }) as const;

describe('an area at a time', () => {
  it('is said with its year and how it was measured, in three languages', () => {
    const finding = areaFinding([modelled], choice('MAR', 2020));
    expect(actual(finding)).toBe('Unemployment rate, MAR: 11.2% in 2020 (modelled)');
    expect(actual(finding, 'fr')).toBe(
      'Unemployment rate, MAR\u202f: 11,2\u202f% en 2020 (estimation modélisée)',
    );
    expect(actual(finding, 'ar')).toBe('Unemployment rate، MAR: 11.2% في عام 2020 (تقدير منمذج)');
  });

  it('states a reported and a modelled value of one year side by side', () => {
    expect(actual(areaFinding([modelled, reported], choice('NGA', 2019)))).toBe(
      'Unemployment rate, NGA: 10.7% reported and 5.2% modelled in 2019',
    );
    expect(actual(areaFinding([modelled, reported], choice('NGA', 2020)))).toBe(
      'Unemployment rate, NGA: 5.7% in 2020 (modelled)',
    );
  });

  it('F17: shows the year of the latest value, and says that there is none', () => {
    expect(actual(areaFinding([reported], choice('NGA', 'latest')))).toBe(
      'Unemployment rate, NGA: 10.7% in 2019 (reported)',
    );
    expect(actual(areaFinding([reported], choice('NGA', 2020)))).toBe(
      'Unemployment rate, NGA: no data for 2020',
    );
    expect(actual(areaFinding([reported], choice('MAR', 'latest')))).toBe('Unemployment rate, MAR: no data');
  });

  it('is said with the status of its own value, and without one where none is stated or two differ', () => {
    const noted = (status: string, years: string): SeriesTables => {
      const note = { code: 'note.value-status', values: { area: 'MAR', status, years } };
      const { observations } = modelled;
      return { ...modelled, observations: { ...observations, notes: [...observations.notes, note] } };
    };
    const at = (answer: SeriesTables) => actual(areaFinding([answer], choice('MAR', 2020)));
    expect(at(noted('reported', '2019, 2020'))).toBe('Unemployment rate, MAR: 11.2% in 2020 (reported)');
    expect(at(noted('reported', '2019'))).toBe('Unemployment rate, MAR: 11.2% in 2020 (modelled)');
    expect(at(noted('unstated', '2020'))).toBe('Unemployment rate, MAR: 11.2% in 2020');
    const line = (answer: SeriesTables) => actual(linesFinding(answer, choice('MAR', 2020)));
    expect(line(noted('reported', '2018, 2020'))).toBe(
      'Unemployment rate, MAR: 9.1% in 2018, 11.2% in 2020 (reported)',
    );
    expect(line(noted('reported', '2020'))).toBe('Unemployment rate, MAR: 9.1% in 2018, 11.2% in 2020');
    const notes = (areas: readonly string[]) =>
      seriesNotes([noted('reported', '2020')], areas, 2020).map((one) => actual(one));
    expect(notes(['MAR'])).toContain('MAR (2020): reported, as the source of these values states');
    expect(notes(['NGA']).join()).not.toContain('MAR');
  });

  it('sets the first and the last year beside each other; one year alone is said alone', () => {
    expect(actual(linesFinding(modelled, choice('MAR', 2020)))).toBe(
      'Unemployment rate, MAR: 9.1% in 2018, 11.2% in 2020 (modelled)',
    );
    expect(actual(linesFinding(reported, choice('NGA', 2020)))).toBe(
      'Unemployment rate, NGA: 10.7% in 2019 (reported)',
    );
  });
});

describe('two years', () => {
  it('differ by percentage points where the unit is a rate', () => {
    expect(actual(changeFinding(modelled, choice('MAR', 2020), 2018, 2020))).toBe(
      'Unemployment rate, MAR: 9.1% in 2018 and 11.2% in 2020, a difference of +2.1 percentage points',
    );
    const people = { ...choice('MAR', 2020), measure: 'number' } as const;
    expect(actual(changeFinding(modelled, people, 2018, 2020))).toContain('a difference of +2.1');
    expect(actual(changeFinding(modelled, people, 2018, 2020))).not.toContain('percentage');
  });

  it('agree in French with decimals: one point up to 1.9', () => {
    const french = (points: number): string => {
      const { key, values } = changeFinding(modelled, choice('MAR', 2020), 2018, 2020);
      return actual({ key, values: { ...values, points } }, 'fr');
    };
    expect(actual(changeFinding(modelled, choice('MAR', 2020), 2018, 2020), 'fr')).toContain('points de');
    expect([0.4, 1.9, 2].map((points) => /\bpoints? de/.exec(french(points))?.[0])).toEqual([
      'point de',
      'point de',
      'points de',
    ]);
  });

  it('say that a source states a break between them, in three languages', () => {
    const notes = [{ code: 'note.series-break', values: { area: 'MAR', years: '2019' } }];
    const broken = { ...modelled, observations: { ...modelled.observations, notes } };
    const line = linesFinding(broken, choice('MAR', 2020));
    expect(actual(line)).toMatch(/; the source states a break in the series in 2019$/);
    const sentence = changeFinding(broken, choice('MAR', 2020), 2018, 2020);
    expect(actual(sentence)).toMatch(/; the source states a break in the series in 2019$/);
    expect(actual(sentence, 'fr')).toMatch(/\u202f; la source signale une rupture de série \(2019\)$/);
    expect(actual(sentence, 'ar')).toMatch(/؛ ويشير المصدر إلى انقطاع في السلسلة \(2019\)$/);
    expect(actual(changeFinding(broken, choice('MAR', 2020), 2019, 2020))).not.toContain('break');
    const shown = (areas: readonly string[]) =>
      breakNotes(broken, areas, 2018, 2020).map((one) => actual(one));
    expect(shown(['MAR'])).toEqual([
      'MAR: the source states a break in the series (2019); values before and after it do not compare',
    ]);
    expect(shown(['NGA'])).toEqual([]);
  });

  it('say nothing of a year without a value', () => {
    expect(actual(changeFinding(reported, choice('NGA', 2020), 2018, 2019))).toBe(
      'Values in 2018 and in 2019',
    );
  });
});

describe('the members at a time', () => {
  it('are given by their middle and their range, and nobody is ranked', () => {
    expect(actual(halfFinding([1, 9, 3, 7], '2020', 'percent'))).toBe(
      '2020: half of the 4 members with a value are at 5.0% or below',
    );
    expect(actual(rangeFinding([1, 9, 3], '2020', 'percent'))).toBe(
      '2020: from 1.0% to 9.0% among 3 members',
    );
    expect(actual(rangeFinding([1, 9, 3], '2020', 'percent', { area: 'MAR', value: 3 }))).toBe(
      '2020: MAR 3.0%; from 1.0% to 9.0% among 3 members',
    );
    expect(actual(rangeFinding([], '2020', 'percent'))).toBe('2020: no member has a value');
  });

  it('F17: name the years of the latest values', () => {
    expect(whenWords('latest', [2011, 2022, 2019], readers.en)).toBe('Latest available, 2011 to 2022');
    expect(whenWords(2020, [2020], readers.ar)).toBe('2020');
  });
});

describe('the notes', () => {
  it('say how groups are made, what they cover, and what is suppressed', () => {
    expect(seriesNotes([modelled], ['MAR', 'network', 'arab'], 2020).map((note) => note.key)).toEqual([
      'note.modelled',
      'note.aggregate-weighted',
      'note.known-of',
      'note.too-few',
    ]);
    expect(seriesNotes([modelled], ['MAR'], 2020).map((note) => note.key)).toEqual(['note.modelled']);
  });

  it('H5: say of the lines of groups alone that they ignore a choice which narrows those of members', () => {
    const unused = { code: 'note.unused-countries', values: {} };
    const part = { ...aggregates, notes: [...aggregates.notes, unused] };
    const notes = seriesNotes([{ ...modelled, aggregates: part }], ['MAR', 'network'], 2020);
    expect(notes.map((note) => actual(note))).toContain(
      'The choice of countries does not apply to the lines of groups and of the network',
    );
    const alone = seriesNotes([{ ...modelled, aggregates: part }], ['MAR'], 2020);
    expect(alone.map(({ key }) => key)).toEqual(['note.modelled']);
  });

  it('warn that the World Bank’s Arab World is not the Arab Group', () => {
    expect(seriesNotes([modelled, reported], ['ARB'], 2020).map((note) => note.key)).toEqual([
      'note.modelled',
      'note.reported',
      'note.world-bank-areas',
    ]);
  });
});

describe('a group', () => {
  const choice = { indicator: 'Unemployment', area: 'arab', when: 2022, measure: 'percent' } as const;
  const changes = tableOf({
    question: 'aggregateChange',
    columns: [
      'area dimension area',
      ...['start', 'end', 'without'].map((name) => `${name} measure value`),
      ...['matched', 'startKnown', 'endKnown', 'of'].map((name) => `${name} measure count`),
      'decisive attribute country',
    ],
    rows: [['arab', 8.2, 3.6, -0.08, 9, 11, 10, 17, 'MAR']],
    notes: [],
  });

  it('F7: changes over the members in both years, and the member that it hangs on is named', () => {
    expect(actual(changeFinding({ ...modelled, changes }, choice, 2019, 2022))).toMatch(
      /^Unemployment, .*: over the 9 members of 17 with a value in both years, 8\.2% in 2019 and 3\.6% in 2022, a difference of \u22124\.6 percentage points; without .*, \u22120\.1$/,
    );
  });

  it('has of each year how many members there were', () => {
    const aggregates = tableOf({
      question: 'aggregates',
      columns: [
        'area dimension area',
        'year dimension year',
        'value measure value',
        'known measure count',
        'of measure count',
      ],
      rows: [
        ['network', 1991, 4.9, 57, 57],
        ['network', 2025, 5.1, 53, 56],
        ['network', 2027, null, 1, 56],
      ],
    });
    const network = { ...choice, area: 'network', when: 'latest' } as const;
    expect(actual(linesFinding({ ...modelled, aggregates }, network))).toMatch(
      /: 4\.9% in 1991 \(57 of 57 members\), 5\.1% in 2025 \(53 of 56 members\) \(modelled\)$/,
    );
    // One value of a year to come is not the network's.
    expect(latestReportedYear({ ...modelled, aggregates })).toBe(2025);
  });

  it('has no difference where it is not known over the same members', () => {
    expect(actual(changeFinding(modelled, choice, 2019, 2020))).toBe('Values in 2019 and in 2020');
  });

  it('F9: says in its headline on how many members it rests', () => {
    const network = { ...choice, area: 'network', when: 2020 } as const;
    expect(actual(areaFinding([modelled], network))).toMatch(
      /6\.6% in 2020 \(modelled; 54 of 57 members with a value\)$/,
    );
  });
});
