import { filterNames } from '@libs/questions';
import type { DataTable } from '@libs/table';
import { cellText, headOf, type I18n } from '@libs/findings';
import type { Language } from '@libs/vocabulary';
import { chosen, nightly } from '../../nightly.js';
import { answerTo } from './answers.js';
import { pageTable, seen } from './compare.js';
import { IN_OTHER_UNITS, MADE_ON_PAGES } from './declared.js';
import { frameOf, i18nOn } from './page.js';
import { renderedTables, type RenderedTable } from './page-tables.js';

type Network = 'real' | 'fictional';

const PAGES: readonly (readonly [Network, string])[] = [
  ['real', '/'],
  ['real', '/participation'],
  ['real', '/participation?view=groups&from=2016'],
  ['real', '/participation?view=countries'],
  ['fictional', '/participation?view=returned'],
  ['real', '/countries'],
  ['real', '/countries/MAR'],
  ['real', '/groups/arab'],
  ['fictional', '/engagement'],
  ['real', '/labour-market'],
  ['real', '/compare?c=MAR,TUN,network'],
  ['fictional', '/work-plans/2024-2026'],
  ['fictional', '/work-plans/2021-2022'],
  ['real', '/work-plans/2021-2022'],
  ['real', '/themes'],
  ['fictional', '/themes'],
  ['fictional', '/cooperation'],
];
const LANGUAGES = [
  ['en', ''],
  ['fr', '/fr'],
  ['ar', '/ar'],
] as const;

/** By day five pages, in the languages by turns. */
const cases = nightly
  ? PAGES.flatMap(([network, path]) =>
      LANGUAGES.map(([language, prefix]) => ({ network, path, language, prefix })),
    )
  : chosen(PAGES, 5).map(([network, path], at) => {
      const [language, prefix] = LANGUAGES[at % 3] ?? LANGUAGES[0];
      return { network, path, language, prefix };
    });

const readers = new Map<string, I18n>();

async function readerOf(network: Network, language: Language): Promise<I18n> {
  const known = readers.get(`${network} ${language}`);
  if (known) return known;
  const i18n = i18nOn(await frameOf(network), language);
  readers.set(`${network} ${language}`, i18n);
  return i18n;
}

/** The columns that a page shows which are not an answer's, cell by cell: their heads. */
function unlike(
  { heads, rows }: RenderedTable,
  { columns, cells }: DataTable,
  i18n: I18n,
): readonly string[] {
  const holds = (head: string, place: number): boolean =>
    columns.some(
      (column, at) =>
        seen(headOf(column, i18n)) === head &&
        rows.length === cells[at]?.length &&
        cells[at].every((cell, row) => seen(cellText(column, cell, i18n)) === rows[row]?.[place]),
    );
  return heads.filter((head, place) => !holds(head, place));
}

/** The same question by GraphQL, as anybody may ask it. */
async function askedAgain({ asked, question }: DataTable, network: Network): Promise<DataTable> {
  const isFilter = (word: string): boolean => filterNames.some((name) => name === word);
  const given = Object.entries(asked?.[0] ?? {}).filter(([word]) => word !== 'question');
  return answerTo(
    { question, ...Object.fromEntries(given.filter(([word]) => !isFilter(word))) },
    network,
    Object.fromEntries(given.filter(([word]) => isFilter(word))),
  );
}

describe('H5: the table of a chart on a page that the server drew', () => {
  it.each(cases)(
    'has the cells of the answer by GraphQL: $network $path, $language',
    async ({ network, path, language, prefix }) => {
      const i18n = await readerOf(network, language);
      const address = path === '/' ? prefix || '/' : prefix + path;
      const tables = await renderedTables(network, address);
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        const { id, rows, answers } = table;
        expect([id, rows.length > 0]).toEqual([id, true]);
        const [nearest] = answers
          .map((answer) => ({ answer, heads: unlike(table, answer, i18n) }))
          .sort((one, other) => one.heads.length - other.heads.length);
        if (nearest !== undefined && IN_OTHER_UNITS.has(id)) {
          const figures = nearest.heads.map((head) => rows.map((row) => row[table.heads.indexOf(head)]));
          expect([path, id, figures.flat().filter((cell) => !/^\d{1,3}$/.test(cell ?? ''))]).toEqual([
            path,
            id,
            [],
          ]);
          continue;
        }
        if (nearest === undefined || nearest.heads.length > 0) {
          const wrong = MADE_ON_PAGES.has(id) ? foreignCells(table, i18n) : nearest?.heads;
          expect([path, id, wrong]).toEqual([path, id, []]);
          continue;
        }
        const again = await askedAgain(nearest.answer, network);
        expect([path, id, unlike(table, again, i18n)]).toEqual([path, id, []]);
      }
    },
  );
});

/** Figures of a table that a page makes of several answers which are in none of them: cells without a word. */
function foreignCells({ rows, answers }: RenderedTable, i18n: I18n): readonly string[] {
  const known = new Set(answers.flatMap((answer) => [...pageTable(answer, i18n).values()].flat().map(seen)));
  return rows.flat().filter((cell) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell) && !known.has(cell));
}
