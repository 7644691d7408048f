import { createHash } from 'node:crypto';
import { keyText, type Values } from '@libs/model';
import fc from '../../../../../test/fast-check.js';
import { NO_CHOICES, type Choices } from '../import.js';
import { importKinds } from '../kinds/index.js';
import type { ImportKind, PublishedRecords } from '../kinds/kind.js';
import { Countries } from '../sheet/countries.js';
import type { ReferenceData, Named } from './reference-data.js';
import { parseRows } from './parse.js';
import { groupsOf } from './persons.js';
import { makePlan, type Plan } from './plan.js';
import { rawRows } from './raw-rows.js';

const names = { MLI: 'Mali', NER: 'Niger', NGA: 'Nigeria' };
const countries = new Countries(
  Object.entries(names).map(([code, name]) => ({ code, iso2: null, names: [name] })),
);
const named = (code: string, name: string): [string, Named] => [
  code,
  { code, names: { en: name, fr: name, ar: name } },
];
const known: ReferenceData = {
  countries,
  economies: countries,
  countryNames: new Map(Object.entries(names).map(([code, name]) => named(code, name))),
  references: new Map([
    [
      'area',
      new Map(
        ['t-skl', 't-dig']
          .map((code) => named(code.replace('-', ' '), code))
          .map(([word, one]) => [word, { ...one, code: word.toUpperCase().replace(' ', '-') }]),
      ),
    ],
    ['programme', new Map([['2024 2026', named('2024-2026', '2024-2026')[1]]])],
    ['indicator', new Map([named('u', 'U')])],
  ]),
  areasOf: new Map([['r', new Set(['T-SKL', 'T-DIG'])]]),
  closed: new Map(),
  upstream: new Map(),
  units: new Map(),
  series: new Set(['u T 15+']),
};

/** Records in memory, in the place of tables. */
function applied(published: PublishedRecords, plan: Plan): PublishedRecords {
  const next = new Map([...published].map(([kind, records]) => [kind, new Map(records)]));
  for (const { kind, key, after } of plan.records) {
    const records = next.get(kind.name) ?? new Map<string, Values>();
    if (after === undefined) records.delete(key);
    else records.set(key, after);
    next.set(kind.name, records);
  }
  return next;
}

function undone(published: PublishedRecords, plan: Plan): PublishedRecords {
  const next = new Map([...published].map(([kind, records]) => [kind, new Map(records)]));
  for (const { kind, key, before } of plan.records) {
    if (before === undefined) next.get(kind.name)?.delete(key);
    else next.get(kind.name)?.set(key, before);
  }
  return next;
}

function planOf(
  kind: ImportKind,
  table: readonly (readonly string[])[],
  published: PublishedRecords,
  choices: Choices = NO_CHOICES,
): Plan {
  const columns = new Map((table[0] ?? []).map((key, index) => [key, index]));
  const raw = rawRows({ rows: table, marks: new Map() }, 0, columns, choices.corrections);
  const { parse, spread = (row) => [row] } = kind;
  const rows =
    parse === undefined
      ? parseRows(raw, kind.columns, known, null)
      : raw.flatMap((row) => spread(row)).map((row) => parse(row, known, true));
  const context = { meeting: 'm', list: 'partial', round: 'r' };
  // Another file makes other keys.
  const file = createHash('sha256').update(JSON.stringify(table)).digest('hex').slice(0, 8);
  const newKey = (line: number) => `${file}-0000-4000-8000-${String(line).padStart(12, '0')}`;
  const nobody: readonly string[] = [];
  return makePlan({
    ...{ kind, rows, choices, context, published, known, newKey },
    imported: new Set(),
    ...{ members: nobody, eligible: nobody, source: 'a-page' },
  });
}

const empty: PublishedRecords = new Map(
  Object.values(importKinds).flatMap(({ kinds }) =>
    kinds.map(({ name }) => [name, new Map<string, Values>()]),
  ),
);

const country = fc.constantFrom('Mali', 'NER', 'Nigeria', 'Nigeri', '');
const tables: Readonly<Record<string, fc.Arbitrary<string[][]>>> = {
  attendance: fc
    .array(
      fc.tuple(
        fc.constantFrom('A Sample', 'B Sample', 'Sample A', 'ج مثال', ''),
        country,
        fc.constantFrom('', 'Expert', 'boss'),
        fc.constantFrom('', 'F', 'm'),
      ),
      { maxLength: 8 },
    )
    .map((rows) => [['name', 'country', 'level', 'sex'], ...rows]),
  needs: fc
    .array(
      fc.tuple(
        country,
        fc.constantFrom('T-SKL', 'T-DIG', 'T-X'),
        fc.constantFrom('', '0', '3', '٢', '9'),
        fc.constantFrom('', '1'),
        fc.constantFrom('', 'en; ar'),
      ),
      { maxLength: 8 },
    )
    .map((rows) => [['country', 'area', 'need', 'capacity', 'languages'], ...rows]),
  institutions: fc
    .array(
      fc.tuple(
        country,
        fc.constantFrom('ministry', 'partner', 'x'),
        fc.constantFrom('A name', 'a NAME', 'B', ''),
        fc.constantFrom('', 'un nom'),
        fc.constantFrom('', 'yes', 'no'),
      ),
      { maxLength: 8 },
    )
    .map((rows) => [['country', 'kind', 'name_en', 'name_fr', 'confirmed'], ...rows]),
  activities: fc
    .array(
      fc.tuple(
        fc.constantFrom('A title', 'B title', ''),
        fc.constantFrom('2024-2026', 'x'),
        fc.constantFrom('workshop'),
        fc.constantFrom('2026-03-29', '02/03/2026'),
        fc.constantFrom('', 'Mali; NER', 'Nowhere'),
        fc.constantFrom('', '61', '1 000'),
      ),
      { maxLength: 8 },
    )
    .map((rows) => [['title_en', 'programme', 'type', 'start', 'beneficiaries', 'participations'], ...rows]),
  meetings: fc
    .array(
      fc.tuple(
        fc.constantFrom('a-key', 'b-key', ''),
        fc.constantFrom('nfp-meeting', 'x', ''),
        fc.constantFrom('', '3', '4'),
        fc.constantFrom('A title', 'B title', ''),
        fc.constantFrom('2026-03-29', '', 'soon'),
        country,
      ),
      { maxLength: 8 },
    )
    .map((rows) => [
      ['id', 'kind', 'ordinal', 'title_en', 'start_date', 'country_code', 'status'],
      ...rows.map((row) => [...row, 'announced']),
    ]),
  indicators: fc
    .array(
      fc.tuple(
        country,
        fc.constantFrom('u', 'v'),
        fc.constantFrom('2020', '2021', 'soon'),
        fc.constantFrom('', '1.5', '2', 'x'),
      ),
      { maxLength: 8 },
    )
    .map((rows) => [['country', 'indicator', 'year', 'value'], ...rows]),
};

/** Leaves out what is wrong, as a person would until nothing is. */
function withoutProblems(
  kind: ImportKind,
  table: readonly (readonly string[])[],
  published: PublishedRecords,
): Choices {
  let choices = NO_CHOICES;
  for (;;) {
    const wrong = planOf(kind, table, published, choices).rows.filter(({ action }) => action === 'problem');
    if (wrong.length === 0) return choices;
    choices = { ...choices, skipped: [...choices.skipped, ...wrong.flatMap(({ lines }) => lines)] };
  }
}

it('asks of a meeting that has the key of none and the title and day of another which it is', () => {
  const rows = [
    ['id', 'kind', 'title_en', 'start_date', 'status'],
    ['', 'nfp-meeting', 'A title', '2026-03-29', 'announced'],
    ['a-key', 'nfp-meeting', 'A title', '2026-03-29', 'announced'],
  ];
  const plan = planOf(importKinds.meetings, rows, empty);
  expect(plan.rows.map(({ action, problems }) => [action, problems.map(({ code }) => code)])).toEqual([
    ['create', []],
    ['problem', ['several-match']],
  ]);
});

it('asks which meeting is meant where a row gives one the title and day of another row without a key', () => {
  const head = ['id', 'kind', 'title_en', 'start_date', 'status'];
  const meeting = (id: string, title: string) => [id, 'nfp-meeting', title, '2026-03-29', 'announced'];
  const before = applied(empty, planOf(importKinds.meetings, [head, meeting('b-key', 'A title')], empty));
  const rows = [head, meeting('', 'B title'), meeting('b-key', 'B title')];
  const plan = planOf(importKinds.meetings, rows, before);
  expect(plan.rows.map(({ action, problems }) => [action, problems.map(({ code }) => code)])).toEqual([
    ['create', []],
    ['problem', ['several-match']],
  ]);
});

describe.each(Object.values(importKinds).map((kind) => [kind.name, kind] as const))(
  'a plan of %s',
  (name, kind) => {
    const table = tables[name] ?? fc.constant([]);
    const text = (published: PublishedRecords) =>
      JSON.stringify([...published].map(([one, records]) => [one, [...records].sort()]));

    it('is unchanged in every row once it is applied, and undone leaves what stood before', () => {
      fc.assert(
        fc.property(table, table, (first, second) => {
          const before = applied(empty, planOf(kind, first, empty, withoutProblems(kind, first, empty)));
          const choices = withoutProblems(kind, second, before);
          const plan = planOf(kind, second, before, choices);
          const after = applied(before, plan);
          const { counts, records } = planOf(kind, second, after, choices);
          expect([counts.create, counts.update, counts.problem, records]).toEqual([0, 0, 0, []]);
          expect(text(undone(after, plan))).toBe(text(before));
        }),
      );
    });

    it('is the same plan for the same file, and its rows are counted once', () => {
      fc.assert(
        fc.property(table, (rows) => {
          const [one, other] = [planOf(kind, rows, empty), planOf(kind, rows, empty)];
          expect(JSON.stringify(one.records)).toBe(JSON.stringify(other.records));
          expect(one.hash).toBe(other.hash);
          expect(Object.values(one.counts).reduce((sum, n) => sum + n, 0)).toBe(one.rows.length);
          expect(
            one.records.every(({ kind: its, key, after }) => after && keyText(its, after.root) === key),
          ).toBe(true);
        }),
      );
    });
  },
);

describe('a row of one record', () => {
  const { activities } = importKinds;
  const table = (total: string) => [
    ['title_en', 'programme', 'type', 'start', 'participations'],
    ['A title', '2024-2026', 'workshop', '2026-03-29', total],
  ];
  /** The activity with a total that someone preferred for a reason. */
  const first = planOf(activities, table('100'), empty);
  const preferred = first.records.map(({ after = { root: {}, parts: {} }, ...record }) => {
    const counts = (after.parts['counts'] ?? []).map((count) => ({
      ...count,
      source_id: 'another-page',
      reason: 'stated-total',
    }));
    return { ...record, after: { ...after, parts: { ...after.parts, counts } } };
  });
  const published = applied(empty, { ...first, records: preferred });

  it('is an update where it adds to its record what the preferred figure does not show', () => {
    const { counts, records } = planOf(activities, table('120'), published);
    expect([counts.update, counts.unchanged, counts.problem]).toEqual([1, 0, 0]);
    expect(records[0]?.after?.parts['counts']?.map(({ value, preferred }) => [value, preferred])).toEqual([
      [100, true],
      [120, false],
    ]);
  });

  it('is unchanged where its record stays as it is', () => {
    const { counts, records } = planOf(activities, table('100'), published);
    expect([counts.update, counts.unchanged, records]).toEqual([0, 1, []]);
  });
});

describe('lines that someone said are one person', () => {
  const lines = [1, 2, 3, 4, 5].map((line) => ({ line }));
  it('are one with all that are one with them', () => {
    const same = (...of: number[]) => ({ lines: of, same: true });
    expect(groupsOf([same(1, 2), same(4, 5), same(2, 3)], lines)).toEqual(
      [
        [4, 5],
        [1, 2, 3],
      ].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
    );
  });
  it('are not one where someone said that they are not', () => {
    expect(groupsOf([{ lines: [1, 2], same: false }], lines)).toEqual([]);
  });
});

describe('I10: a cell that a spreadsheet could not work out', () => {
  const columns = importKinds.attendance.columns;
  const read = (text: string) =>
    parseRows(
      [{ line: 2, cells: new Map([['name', { text, mark: null, column: 0 }]]) }] as never,
      columns,
      known,
      null,
    )[0]?.cells.get('name')?.wrong?.code ?? null;

  it.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#VALEUR!', '#NOM ?', 'Err:502'])(
    'is nobody: %s',
    (text) => expect(read(text)).toBe('error-cell'),
  );

  it('is distinguished from a name that begins alike', () => expect(read('#1 N/A Diallo')).toBeNull());
});

describe('I10: a year that two columns of one table hold', () => {
  const { indicators } = importKinds;
  const wide = (second: string) => {
    const header = ['country', 'indicator', '2020', '2020'];
    const columns = new Map([
      ['country', 0],
      ['indicator', 1],
      ...(indicators.more?.(header, new Map()) ?? []),
    ]);
    return rawRows({ rows: [header, ['Mali', 'u', '5', second]], marks: new Map() }, 0, columns, []).flatMap(
      (row) =>
        (indicators.spread?.(row) ?? []).map(({ cells }) => [
          cells.get('year')?.text,
          cells.get('value')?.text,
        ]),
    );
  };
  it('is read twice, so that the second is asked; never the last alone', () =>
    expect(wide('7')).toEqual([
      ['2020', '5'],
      ['2020', '7'],
    ]));
  it('is read once where one of them is empty', () => expect(wide('')).toEqual([['2020', '5']]));
});

describe('S4: a list as long as may be', () => {
  // Each compared with each this would take hours, and nobody else an answer meanwhile.
  it.each<[string, (n: number) => readonly string[]]>([
    ['of one name', (n) => ['A Sample', 'NER', `a${n}@example.org`]],
    ['of one e-mail', (n) => [`A Sample${n}`, 'NER', 'a@example.org']],
    ['of one person', () => ['A Sample', 'NER', 'a@example.org']],
    ['of people in pairs', (n) => [`A Sample${n % 10_000}`, 'NER', `a${n % 10_000}@example.org`]],
  ])(
    '%s is planned in time that grows with its rows',
    (_, row) => {
      const rows = Array.from({ length: 20_000 }, (__, n) => row(n));
      const { counts } = planOf(importKinds.attendance, [['name', 'country', 'email'], ...rows], empty);
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0);
    },
    60_000,
  );
});
