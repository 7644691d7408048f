import { LANGUAGES } from '@libs/vocabulary';
import { i18nOf } from '../../test/i18n.js';
import type { Cell, Column, DataTable, Note } from '@libs/table';
import {
  completenessFinding,
  conflictsFinding,
  focalPointsFinding,
  outliersFinding,
  qualityFinding,
  rulesFinding,
  staleSeriesFinding,
  staleSourcesFinding,
} from './quality.js';
import { format } from './sentence.js';

type Rows = readonly Readonly<Record<string, Cell>>[];

function tableOf(rows: Rows, notes: readonly Note[] = []): DataTable {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name): Column => ({ name, role: 'attribute', type: 'text' }));
  const cells = names.map((name) => rows.map((row) => row[name] ?? null));
  return {
    question: 'any',
    columns,
    cells,
    notes,
    sources: [],
    asOf: '2024-03-01',
    readOn: null,
    fictional: false,
  };
}

const figure = (record: string, conflict: string, value: number) => ({
  kind: 'meeting',
  record,
  measure: 'countries',
  conflict,
  value,
});
const conflicts = tableOf([
  figure('pesnet-3', 'sources', 71),
  figure('pesnet-3', 'sources', 70),
  figure('pesnet-2', 'names', 32),
  figure('pesnet-2', 'names', 29),
]);
const rulesChecked = tableOf([
  { rule: 'percentages', checked: 100, broken: 0 },
  { rule: 'meeting-dates', checked: 10, broken: 1 },
]);
const staleSources = tableOf([
  { source: 'a', stale: 1 },
  { source: 'b', stale: 0 },
]);
const none = tableOf([]);
const messages = ['libs/findings/messages/quality', 'libs/vocabulary/quality-terms'];
const english = i18nOf('en', messages);

describe('sentences on the quality of figures', () => {
  it('say what there is to look into, and that there is nothing', () => {
    expect(format(qualityFinding({ conflicts, rulesChecked, staleSources }), english)).toBe(
      '2 figures do not agree with another, 1 record breaks a rule, 1 source is to be read again',
    );
    const nothing = { conflicts: none, rulesChecked: none, staleSources: none };
    expect(format(qualityFinding(nothing), english)).toBe(
      'No figure is disputed, no record breaks a rule, no source is to be read again',
    );
  });

  it('count a figure once, however many sources have it', () => {
    expect(format(conflictsFinding(conflicts), english)).toBe(
      '2 figures do not agree with another: 1 between sources, 1 where fewer countries are named than stated',
    );
    expect(format(conflictsFinding(none), english)).toBe('All figures agree');
  });

  it('say of how many records a rule holds', () => {
    expect(format(rulesFinding(rulesChecked), english)).toBe('1 finding on 110 checks of 2 rules');
  });

  it('give k of n of each item in the order of the list', () => {
    const byArea = tableOf([
      { area: 'network', item: 'attendance', known: 56, of: 57 },
      { area: 'arab', item: 'institution', known: 4, of: 22 },
      { area: 'network', item: 'institution', known: 12, of: 57 },
    ]);
    expect(format(completenessFinding(byArea, 'network'), english)).toBe(
      'On record (network): Employment service or ministry 12 of 57 and Attendance 56 of 57',
    );
  });

  it('say what is old and who has not come in', () => {
    expect(format(staleSourcesFinding(staleSources), english)).toBe(
      '1 of 2 sources was read more than 12 months ago',
    );
    expect(format(staleSeriesFinding(tableOf([{ indicator: 'A', stale: 0 }])), english)).toBe(
      '0 of 1 indicator have members whose last figure is more than five years old',
    );
    const points = tableOf([{ country: 'MAR', accounts: 3, accepted: 1 }]);
    expect(format(focalPointsFinding(points, 57), english)).toBe(
      '1 of 57 members has a focal point with an account; 2 have not accepted the invitation',
    );
  });

  it.each(LANGUAGES)('are all given in %s, with their figures', (language) => {
    const i18n = i18nOf(language, messages);
    const note = { code: 'note.outliers', values: { series: 4992, changes: 12, found: 9, shown: 9 } };
    const actual = [
      conflictsFinding(conflicts),
      rulesFinding(rulesChecked),
      staleSourcesFinding(staleSources),
      outliersFinding(tableOf([], [note])),
    ].map((one) => format(one, i18n));
    expect(actual.filter((text) => /undefined|NaN|[{}#]/.test(text))).toEqual([]);
    expect(actual[3]).toMatch(/12/);
    expect(actual[3]).toMatch(/4.?992/);
  });
});
