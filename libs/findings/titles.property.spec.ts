import fc from '../../test/fast-check.js';
import { LANGUAGES } from '@libs/vocabulary';
import { faultsIn } from '../../test/proofread.js';
import { i18nOf } from '../../test/i18n.js';
import { tableOf } from '../../test/tables/golden-tables.js';
import * as sentences from './index.js';
import type { DataTable, Note } from '@libs/table';
import type { Sentence } from './sentence.js';

/** What can be asked may have any answer: every title must read well, whatever the figures are. */

const words = ['cooperation', 'country', 'labour-market', 'meeting', 'plan', 'quality'].map(
  (name) => `libs/findings/messages/${name}`,
);
const readers = LANGUAGES.map((language) =>
  i18nOf(language, [...words, 'libs/vocabulary/quality-terms', 'libs/vocabulary/indicators']),
);

const count = fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.nat(200));
const maybe = fc.option(count, { nil: null });
const day = fc.constantFrom('2014-04-29', '2016-09-27', '2021-06-02', '2022-11-17', '2024-02-29');
const group = fc.constantFrom('arab', 'asian', 'african');
const code = fc.constantFrom('MAR', 'TUR', 'SEN', 'IDN');
const theme = fc.constantFrom('T-DIG', 'T-SKL', 'T-UI');
const meeting = fc.constantFrom('pesnet-1', 'pesnet-2', 'pesnet-3');
const kind = fc.constantFrom('network-meeting', 'nfp-meeting');
const mode = fc.constantFrom('on-site', 'virtual', 'hybrid');
const list = fc.constantFrom('complete', 'partial', 'none');
const flag = fc.constantFrom(0, 1);
type Cells = Record<string, fc.Arbitrary<string | number | null>>;

interface Title {
  readonly columns: Cells;
  readonly notes?: fc.Arbitrary<readonly Note[]>;
  readonly say: (table: DataTable) => Sentence | null;
}

const held = { meeting, kind, mode, start: day, place: fc.constantFrom('ankara', 'marrakech', null), list };
const range = fc.record({
  returnedMin: count,
  more: count,
  of: count,
  newMin: count,
  notNamedAgain: count,
  unnamed: fc.option(count, { nil: null }),
  unnamedBeforeMax: count,
});
const flagged = (name: string): fc.Arbitrary<readonly Note[]> =>
  fc.boolean().map((on) => (on ? [{ code: name, values: {} }] : []));

const titles: Readonly<Record<string, Title>> = {
  breadth: {
    columns: { ...held, countries: maybe, of: count, named: maybe },
    notes: flagged('note.stated-not-by-group'),
    say: sentences.breadthFinding,
  },
  overview: {
    columns: { ...held, countries: maybe, of: count, named: maybe },
    say: sentences.overviewFinding,
  },
  summary: {
    columns: { ...held, named: count },
    say: (table) => sentences.overviewSummary(table, table),
  },
  depth: {
    columns: {
      ...held,
      perCountry: fc.option(fc.double({ min: 0, max: 9, noNaN: true }), { nil: null }),
      comparable: flag,
    },
    say: sentences.depthFinding,
  },
  groups: { columns: { meeting, start: day, group, named: count, of: count }, say: sentences.groupsFinding },
  countries: { columns: { country: code, named: count, lists: count }, say: sentences.countriesFinding },
  matrix: {
    columns: {
      country: code,
      meeting,
      state: fc.constantFrom('attended', 'absent', 'unknown'),
      onList: flag,
      listed: flag,
    },
    say: sentences.matrixFinding,
  },
  retention: {
    columns: { country: code, outcome: fc.constantFrom('returned', 'new') },
    notes: range.map(({ more, ...values }) => [
      {
        code: 'note.retention-range',
        values: {
          ...values,
          returnedMax: values.unnamed === null ? null : values.returnedMin + more,
          newMax: values.unnamed === null ? null : values.newMin + more,
          from: 'pesnet-1',
          to: 'pesnet-2',
        },
      },
    ]),
    say: (table) => sentences.retentionFinding(table, '2014', '2016'),
  },
  activities: {
    columns: { theme, activities: count, withTotals: count, participations: maybe },
    notes: flagged('note.totals-of-all'),
    say: sentences.activitiesFinding,
  },
  progress: {
    columns: { area: theme, activities: maybe, withTotals: maybe, participations: maybe },
    notes: flagged('note.totals-of-all'),
    say: sentences.progressFinding,
  },
  statuses: { columns: { activities: count, unreported: count, done: count }, say: sentences.statusFinding },
  schedule: { columns: { start: day }, say: sentences.scheduleFinding },
  results: {
    columns: {
      indicator: theme,
      start: day,
      actual: maybe,
      progress: fc.option(fc.double({ min: -1, max: 3, noNaN: true }), { nil: null }),
    },
    say: sentences.resultsFinding,
  },
  trainings: {
    columns: { activity: theme, level: fc.constantFrom('1', '2', '3'), value: maybe },
    say: sentences.trainingsFinding,
  },
  reports: {
    columns: { country: code, state: fc.constantFrom('draft', 'submitted', 'published') },
    say: (table) => sentences.reportsFinding(table, 57),
  },
  difference: { columns: { item: theme }, say: (table) => sentences.differenceFinding(table, 1, 2) },
  plans: {
    columns: { activities: maybe },
    say: (table) => sentences.plansFinding(table, 1 + (table.cells[0]?.length ?? 0)),
  },
  themes: {
    columns: { theme, country: code, provided: count, benefited: count },
    say: sentences.themesFinding,
  },
  range: { columns: { theme, country: code }, say: sentences.themeCountriesFinding },
  reach: { columns: { theme, group, reached: count, of: count, list }, say: sentences.reachFinding },
  links: {
    columns: { provider: code, beneficiary: code, mutual: fc.constantFrom(0, null), fresh: flag, first: day },
    say: sentences.linksFinding,
  },
  unmet: { columns: { theme, needing: maybe, unmet: flag }, say: sentences.unmetFinding },
  needs: {
    columns: { theme, answered: count, needing: maybe, offering: maybe },
    say: sentences.needsMatrixFinding,
  },
  'needs of a theme': {
    columns: {
      theme: fc.constant('T-DIG'),
      answered: count,
      needing: maybe,
      serious: maybe,
      offering: maybe,
    },
    say: (table) => sentences.themeNeeds(table, 'T-DIG'),
  },
  responses: { columns: { group, answered: count, of: count }, say: sentences.responseSentence },
  funnel: {
    columns: {
      group,
      step: fc.constantFrom('need', 'matched', 'planned', 'delivered', 'used'),
      needs: count,
    },
    say: sentences.funnelFinding,
  },
  matches: { columns: { theme, needing: code, providing: code }, say: sentences.matchesFinding },
  half: {
    columns: { value: fc.double({ min: -90, max: 90, noNaN: true }) },
    say: (table) => sentences.halfFinding(numbersIn(table), '2024', 'percent'),
  },
  values: {
    columns: { value: fc.double({ min: -90, max: 90, noNaN: true }) },
    say: (table) => sentences.rangeFinding(numbersIn(table), '2024', 'number'),
  },
  conflicts: {
    columns: { kind: theme, record: code, measure: kind, conflict: fc.constantFrom('sources', 'names') },
    say: sentences.conflictsFinding,
  },
};

function numbersIn(table: DataTable): number[] {
  return (table.cells[0] ?? []).flatMap((cell) => (typeof cell === 'number' ? [cell] : []));
}

function tables({ columns, notes = fc.constant([]) }: Title): fc.Arbitrary<DataTable> {
  const names = Object.keys(columns);
  const rows = fc.array(fc.tuple(...Object.values(columns)), { maxLength: 6 });
  return fc.tuple(rows, notes).map(([cells, noted]) =>
    tableOf({
      question: 'any',
      columns: names.map((name) => `${name} dimension text`),
      rows: cells,
      notes: noted,
    }),
  );
}

describe.each(Object.entries(titles))('the title of %s', (_, title) => {
  it('reads well in three languages, whatever the figures are', () => {
    fc.assert(
      fc.property(tables(title), (table) => {
        const said = title.say(table);
        if (said === null) return;
        const faults = readers.flatMap((i18n) => faultsIn(sentences.format(said, i18n), i18n.language));
        expect(faults).toEqual([]);
      }),
      { numRuns: 150, seed: 57 },
    );
  });
});
