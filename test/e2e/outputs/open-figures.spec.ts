import { readFileSync } from 'node:fs';
import readXlsx from 'read-excel-file/node';
import { buildSchema, isObjectType } from 'graphql';
import { chartKeys, entryOf } from '@libs/stories';
import type { QueryRef, Cell, DataTable } from '@libs/table';
import { LANGUAGES, type Language } from '@libs/vocabulary';
import { nightly } from '../../nightly.js';
import { fetched, serverOf } from '../ask.js';
import { answerTo } from './answers.js';
import { compareSheet } from './compare.js';
import type { OpenFigures, Subjects } from './figures/figure.js';
import { NOT_OPEN, openFigures } from './open-figures.js';
import { OpenTables, type Row } from './open-tables.js';
import { frameOf, i18nOn } from './page.js';

type Network = 'real' | 'fictional';

const schema = buildSchema(
  readFileSync(new URL('../../../apps/api/schema.graphql', import.meta.url), 'utf8'),
);
const type = schema.getType('Analytics');
const questions = isObjectType(type) ? Object.keys(type.getFields()) : [];

/** By day each network in one language, and one of them from right to left. */
const each: readonly (readonly [Network, Language])[] = nightly
  ? LANGUAGES.flatMap((language) => [['real', language] as const, ['fictional', language] as const])
  : [
      ['real', 'ar'],
      ['fictional', 'fr'],
    ];

const subjects: Readonly<Record<Network, Subjects>> = {
  real: { from: 'pesnet-1', to: 'pesnet-2', plan: '2021-2022', round: null, member: 'MAR' },
  fictional: {
    ...{ from: 'fictional-1', to: 'fictional-2', plan: '2021-2022' },
    ...{ round: 'round-2024', member: 'QMA' },
  },
};

describe.each(['real', 'fictional'] as const)('the figures of the %s network', (network) => {
  const about = subjects[network];
  let open: OpenTables;
  beforeAll(async () => {
    open = await OpenTables.of(network, about.member);
  });

  const asked = openFigures.filter(({ words = [] }) => !words.includes('round') || about.round !== null);
  const named = asked.map((one) => [one.question, String(one.fixed?.['dimension'] ?? 'all'), one] as const);

  it.each(named)('are in answers what open tables bear: %s, %s', async (_, __, figures) => {
    const answer = rowsIn(
      await answerTo({ question: figures.question, ...wordsOf(figures, about) }, network),
    );
    const actual = byKey(
      answer.filter((row) => figures.only?.(row, about) ?? true),
      figures,
    );
    const borne = byKey(figures.rows(open, about), figures);
    if (figures.cut !== true) expect([...actual.keys()].sort()).toEqual([...borne.keys()].sort());
    for (const [key, cells] of actual) expect([key, cells]).toEqual([key, borne.get(key)]);
    if (network === 'fictional') expect(actual.size).toBeGreaterThan(0);
  });
});

describe.each(each)('what is on no slide, of the %s network in %s', (network, language) => {
  it('is in a workbook what it is in an answer, with the words of the page’s table', async () => {
    const i18n = i18nOn(await frameOf(network), language);
    const asked = outside(network, language);
    const tables: DataTable[] = [];
    for (const one of asked) tables.push(await answerTo(one, network));
    const words = new URLSearchParams({ language });
    for (const one of asked) words.append('table', JSON.stringify(one));
    const response = await fetched(`${serverOf(network)}/export/tables.xlsx?${words.toString()}`);
    const sheets = await readXlsx(Buffer.from(await response.arrayBuffer()));
    for (const [at, table] of tables.entries()) compareSheet(sheets[at]?.data ?? [], table, i18n);
    const cells = sheets.flatMap(({ data }) => data.flat()).map(String);
    expect(cells.filter((cell) => /\b(?:column|question|note|code)\.[a-z]/i.test(cell))).toEqual([]);
    expect(tables.filter(({ cells: [first = []] }) => first.length > 0).length).toBeGreaterThan(3);
  });
});

describe.each(['real', 'fictional'] as const)('what is on no slide, of the %s network', (network) => {
  it('H5: is of no figure under a choice of years that fits nothing, or says that years narrow nothing', async () => {
    for (const question of outside(network, 'en')) {
      const { cells, notes } = await answerTo(question, network, { yearFrom: 2090, yearTo: 2090 });
      const codes = notes.map(({ code }) => code);
      const said = codes.includes((cells[0]?.length ?? 0) === 0 ? 'note.nothing-fits' : 'note.unused-years');
      expect([question, said, codes]).toEqual([question, true, codes]);
    }
  });
});

it('every question is on a slide or is compared in a workbook', () => {
  const onSlides = chartKeys.flatMap((key) => entryOf(key).questions);
  const inBooks = [...outside('real', 'en'), ...outside('fictional', 'en')].map(({ question }) => question);
  expect(questions.filter((one) => !onSlides.includes(one) && !inBooks.includes(one))).toEqual([]);
});

it('every question is worked out of open tables, or says why not; more than 90 figures are', () => {
  const compared = new Set(openFigures.map(({ question }) => question));
  expect(questions.filter((one) => !compared.has(one) && !NOT_OPEN.has(one))).toEqual([]);
  expect([...NOT_OPEN.keys()].filter((one) => !questions.includes(one) || compared.has(one))).toEqual([]);
  expect(openFigures.flatMap(({ columns }) => columns).length).toBeGreaterThan(90);
});

/** Questions of pages and files that are not in the catalogue of slides. */
function outside(network: Network, language: Language): readonly QueryRef[] {
  const { plan, round } = subjects[network];
  const series = { indicator: 'SL.UEM.TOTL.ZS', sex: 'T', age: '15+' };
  const all: readonly QueryRef[] = [
    { question: 'themeCountries' },
    { question: 'programme', meeting: network === 'real' ? 'pesnet-4' : 'fictional-10' },
    { question: 'aggregateChange', ...series, from: 2019, to: 2022 },
    { question: 'aggregateMembers', ...series, area: 'arab', year: 2022 },
    { question: 'observationSources' },
    { question: 'planReports', plan },
  ];
  if (round === null) return all;
  return [
    ...all,
    { question: 'clusters', round },
    { question: 'planDifference', plan: '2024-2026', from: 1, to: 2, language },
  ];
}

function wordsOf(
  { words = [], fixed = {}, question }: OpenFigures,
  about: Subjects,
): Readonly<Record<string, Cell>> {
  const given = words.map((word) => [word === 'member' ? 'area' : word, about[word]] as const);
  const inWords = /^plan(Activities|Results|Trainings)$/.test(question);
  return { ...Object.fromEntries(given), ...fixed, ...(inWords && { language: 'en' }) };
}

function rowsIn({ columns, cells }: DataTable): Row[] {
  return (cells[0] ?? []).map((_, row) =>
    Object.fromEntries(columns.map(({ name }, place) => [name, cells[place]?.[row] ?? null])),
  );
}

function byKey(rows: readonly Row[], { key, columns }: OpenFigures): ReadonlyMap<string, readonly Cell[]> {
  return new Map(
    rows.map((row) => [
      key.map((column) => String(row[column] ?? null)).join(' '),
      columns.map((column) => rounded(row[column] ?? null)),
    ]),
  );
}

/** Sums in another order differ in the last digits. */
function rounded(cell: Cell): Cell {
  return typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell;
}
