import readXlsx from 'read-excel-file/node';
import { slidesOf, type DeckSlide } from '@libs/deck';
import { chartKeys, entryOf, type ChartKey, type Story } from '@libs/stories';
import { asOfWords, headOf, type I18n } from '@libs/findings';
import { CONVENTIONS, isRightToLeft, LANGUAGES, type Language } from '@libs/vocabulary';
import { itAtNight, nightly } from '../../nightly.js';
import { faultsIn } from '../../proofread.js';
import { fetched, serverOf } from '../ask.js';
import { answerTo, askedOf, everyEntry, stageOf, type StageSlide } from './answers.js';
import { compareSheet, drawnIn, FACTS, figuresOf, isOf, marksOf, pageTable, seen } from './compare.js';
import { deckOf, type SlideText } from './deck-text.js';
import { COUNTED_ITEMS, KNOWN_ZEROS, MADE_TABLES } from './declared.js';
import { openFigures } from './open-figures.js';
import { frameOf, i18nOn, deckContextOn } from './page.js';

type Network = 'real' | 'fictional';

/** One entry in one language, through every output. */
interface Output {
  readonly key: ChartKey;
  readonly i18n: I18n;
  readonly stage: StageSlide;
  readonly content: DeckSlide;
  readonly slide: SlideText;
}

interface Outputs {
  readonly charts: readonly Output[];
  readonly tables: readonly Output[];
}

const networks = ['real', 'fictional'] as const;
/** By day each network in one language: what languages have to have in common is compared at night. */
const languages: Readonly<Record<Network, readonly [Language, ...Language[]]>> = {
  real: nightly ? LANGUAGES : ['ar'],
  fictional: nightly ? LANGUAGES : ['en'],
};
const outputs = new Map<string, Outputs>();

beforeAll(
  async () => {
    await Promise.all(networks.map(readAll));
  },
  nightly ? 600_000 : 120_000,
);

/** Reads every entry of a network in the three languages: on the stage, and in two decks. */
async function readAll(network: Network): Promise<void> {
  const frame = await frameOf(network);
  const member = network === 'real' ? 'MAR' : (frame.network.members[0]?.code ?? '');
  for (const language of languages[network]) {
    const i18n = i18nOn(frame, language);
    const read = async (kind: 'chart' | 'table'): Promise<Output[]> => {
      const story: Story = everyEntry(member, kind);
      const stage = await stageOf(story, language, network);
      const content = slidesOf(story, stage, deckContextOn(frame, i18n), {
        ...frame.network,
        ...{ version: 0, hash: '' },
      });
      const deck = await deckOf(story, language, network);
      return stage.flatMap((one, index) => {
        const [here, slide] = [content[index], deck[index]];
        return here && slide ? [{ key: one.choice.key, i18n, stage: one, content: here, slide }] : [];
      });
    };
    outputs.set(`${network} ${language}`, { charts: await read('chart'), tables: await read('table') });
  }
}

const each = networks.flatMap((network) =>
  languages[network].map((language) => [network, language] as const),
);

function outputsOf(network: Network, language: Language): Outputs {
  const found = outputs.get(`${network} ${language}`);
  if (found === undefined) throw new Error(`Nothing was read of ${network} in ${language}.`);
  return found;
}

describe.each(each)('%s figures in %s', (network, language) => {
  it('are there as every entry of the catalogue, as chart and as table, with a source line and without a raw key', () => {
    const { charts, tables } = outputsOf(network, language);
    expect(charts.map(({ key }) => key)).toEqual(chartKeys);
    expect(tables).toHaveLength(chartKeys.filter((key) => entryOf(key).drawing !== 'figure').length);
    for (const { key, slide } of [...charts, ...tables]) {
      expect([
        key,
        slide.texts.filter((text) => /\b(column|note|chart|deck|question)\.[a-z-]/.test(text)),
      ]).toEqual([key, []]);
      expect([key, slide.texts.join(' ').match(/undefined|NaN|\bnull\b/)]).toEqual([key, null]);
      expect([key, slide.source === '']).toEqual([key, false]);
    }
  });

  it('have one title on stage and deck, as chart and as table, which reads well', () => {
    const { charts, tables } = outputsOf(network, language);
    const titles = new Map(charts.map(({ key, content }) => [key, content.title]));
    for (const { key, slide } of [...charts, ...tables])
      expect([key, isOf(slide.title, titles.get(key) ?? ''), slide.title]).toEqual([key, true, slide.title]);
    expect(charts.flatMap(({ content }) => faultsIn(content.title, language))).toEqual([]);
  });

  it('are drawn in a deck as the stage has them', () => {
    for (const { key, content, slide } of outputsOf(network, language).charts)
      expect([key, drawnIn(content.drawing, slide, isRightToLeft(language))]).toEqual([key, true]);
  });

  it('D1: are read in a table as the page’s own table has them: what it is about, by name, and the fact', () => {
    for (const { key, content, slide, stage, i18n } of outputsOf(network, language).tables) {
      if (content.drawing?.kind !== 'rows') {
        expect([key, content.drawing?.kind]).toEqual([key, 'empty']);
        continue;
      }
      const { columns, rows } = content.drawing;
      const [[heads = []] = []] = slide.tables;
      const body = slide.tables.flatMap(([, ...lines]) => lines);
      expect([key, heads.map(seen)]).toEqual([key, columns.map(({ head }) => seen(head))]);
      expect([key, body.length > 0]).toEqual([key, true]);
      const others = body.flatMap((row, at) =>
        row.flatMap((cell, place) => {
          const whole = rows[at]?.[place] ?? '';
          return isOf(cell, whole) ? [] : [{ at, cell, whole }];
        }),
      );
      expect([key, others]).toEqual([key, []]);
      if (Object.hasOwn(MADE_TABLES, key)) continue;
      const [table] = stage.tables;
      if (table === undefined) throw new Error(`${key} has no table.`);
      const page = pageTable(table, i18n);
      for (const [place, { head }] of columns.entries()) {
        const cells = page.get(head);
        expect([key, head, cells === undefined]).toEqual([key, head, false]);
        expect([key, head, rows.map((row) => row[place]).sort()]).toEqual([
          key,
          head,
          [...(cells ?? [])].sort(),
        ]);
      }
      const facts = table.columns.filter(({ role }) => role === 'measure');
      const said = FACTS[key] ?? facts.slice(0, 1).map(({ name }) => name);
      const about = table.columns.filter(
        ({ role, type }) => role === 'dimension' && type !== 'text' && type !== 'activity',
      );
      const needed = table.columns.filter((one) => said.includes(one.name) || about.includes(one));
      expect([
        key,
        needed.map((one) => headOf(one, i18n)).filter((head) => !columns.some((one) => one.head === head)),
      ]).toEqual([key, []]);
    }
  });

  it('D6, D14, D15: leave nothing out without saying so, nor any note; no letter is smaller than 12 points', () => {
    const { charts, tables } = outputsOf(network, language);
    for (const { key, content, slide } of [...charts, ...tables]) {
      expect([key, Math.min(...slide.parts.flatMap(({ sizes }) => sizes))]).toEqual([key, 12]);
      const texts = slide.texts.map(seen).join(' ');
      expect([key, content.reading.filter((note) => !texts.includes(seen(note)))]).toEqual([key, []]);
      if (content.drawing?.kind !== 'rows') continue;
      const shown = slide.tables.reduce((sum, rows) => sum + rows.length - 1, 0);
      const { of } = content.drawing;
      const said =
        shown === of || texts.includes(seen(new Intl.NumberFormat(CONVENTIONS[language].locale).format(of)));
      expect([key, shown, of, said]).toEqual([key, shown, of, true]);
    }
  });

  it('D20: are of the same date on slides and in answers, and say when their sources were read', () => {
    for (const { key, slide, stage, i18n } of outputsOf(network, language).charts) {
      if (stage.tables.length !== 1 || stage.missing !== null) continue;
      const [table] = stage.tables;
      if (table)
        expect([key, seen(slide.source)]).toEqual([
          key,
          expect.stringContaining(seen(asOfWords(table, i18n))),
        ]);
    }
  });

  it('are the answers of GraphQL, and stand in a workbook as they are read on a page', async () => {
    const { charts } = outputsOf(network, language);
    const shown = charts.filter(({ stage }) => stage.missing === null);
    const asked = new Map(
      shown.flatMap(({ stage, i18n }) =>
        stage.tables.map((table) => {
          const question = askedOf(table.question, stage.choice, language);
          return [JSON.stringify(question), { question, table, i18n }] as const;
        }),
      ),
    );
    const all = [...asked.values()];
    for (const { question, table } of all) {
      const answer = await answerTo(question, network);
      expect([question, { ...answer, asked: [] }]).toEqual([question, { ...table, asked: [] }]);
    }
    // By day every second one: a workbook takes as long as all its answers.
    const inBooks = all.filter((_, at) => nightly || at % 2 === 0);
    for (let from = 0; from < inBooks.length; from += 20) {
      const some = inBooks.slice(from, from + 20);
      const words = new URLSearchParams({ language });
      for (const { question } of some) words.append('table', JSON.stringify(question));
      const response = await fetched(`${serverOf(network)}/export/tables.xlsx?${words.toString()}`);
      const sheets = await readXlsx(Buffer.from(await response.arrayBuffer()));
      for (const [at, { table, i18n }] of some.entries()) compareSheet(sheets[at]?.data ?? [], table, i18n);
    }
  });
});

describe.each(networks)('%s figures in all languages', (network) => {
  itAtNight('are the same: cells, notes, sources, dates, titles’ numbers, keys and notes of slides', () => {
    const [english, ...others] = languages[network].map((language) => outputsOf(network, language));
    for (const other of others)
      for (const kind of ['charts', 'tables'] as const)
        for (const [index, one] of (english?.[kind] ?? []).entries()) {
          const there = other[kind][index];
          expect([one.key, there?.stage.tables.map(figuresOf)]).toEqual([
            one.key,
            one.stage.tables.map(figuresOf),
          ]);
          expect([one.key, there && marksOf(there.content)]).toEqual([one.key, marksOf(one.content)]);
          expect([one.key, there?.slide.values]).toEqual([one.key, one.slide.values]);
        }
  });

  it('D3: are zero only where it is known that there is none', () => {
    const { charts } = outputsOf(network, languages[network][0]);
    const zeros = charts.flatMap(({ stage }) =>
      stage.tables.flatMap(({ question, columns, cells }) =>
        columns.flatMap(({ name, role }, place) =>
          role === 'measure' && cells[place]?.includes(0) === true ? [`${question}.${name}`] : [],
        ),
      ),
    );
    const beside = openFigures.flatMap(({ question, zeros = {} }) =>
      Object.keys(zeros).map((column) => `${question}.${column}`),
    );
    const undeclared = zeros.filter(
      (one) =>
        KNOWN_ZEROS[one] === undefined &&
        !beside.includes(one) &&
        !COUNTED_ITEMS.includes(one.split('.')[0] ?? ''),
    );
    expect([...new Set(undeclared)].filter((one) => !/^observations\.\d{4}$/.test(one))).toEqual([]);
  });

  it('H5: of a choice that fits nothing are none, and a choice that narrows nothing is said', async () => {
    const [language] = languages[network];
    const { charts } = outputsOf(network, language);
    const asked = new Map(
      charts.flatMap(({ stage }) =>
        stage.tables.map((table) => {
          const question = askedOf(table.question, stage.choice, language);
          return [JSON.stringify(question), question] as const;
        }),
      ),
    );
    for (const question of asked.values()) {
      const { cells, notes } = await answerTo(question, network, { yearFrom: 2090, yearTo: 2090 });
      const codes = notes.map(({ code }) => code);
      const none = (cells[0]?.length ?? 0) === 0;
      const said = none ? codes.includes('note.nothing-fits') : codes.includes('note.unused-years');
      expect([question, said, codes]).toEqual([question, true, codes]);
    }
  });
});

it('D3: a work plan of which nothing is public has no zero in any output', async () => {
  const { charts, tables } = outputsOf('real', languages.real[0]);
  const compared = charts.find(({ key }) => key === 'plans-compared');
  expect(compared?.slide.values.flat()).not.toContain(0);
  const { slide, i18n } = tables.find(({ key }) => key === 'plans-compared') ?? {};
  const rows = (slide?.tables[0] ?? []).filter((row) => row.some((cell) => seen(cell).includes('2024-2026')));
  const notReported = i18n?.label('code:missing', 'not-reported');
  expect(rows.map((row) => row.slice(3))).toEqual([Array.from({ length: 5 }, () => notReported)]);
  const csv = await (await fetched(`${serverOf('real')}/open-data/work-plans.json`)).json();
  const published = (csv as { rows: readonly Record<string, unknown>[] }).rows.filter(
    (row) => row['plan'] === '2024-2026',
  );
  expect(published.length).toBeGreaterThan(0);
  for (const { activities, done, participations } of published)
    expect([activities, done, participations]).toEqual([null, null, null]);
});

it('D2: a long list that is cut is counted whole: 1,212 matches, not the 500 that are listed', () => {
  const matches = outputsOf('fictional', 'en').charts.find(({ key }) => key === 'matches');
  expect(matches?.stage.tables[0]?.cells[0]).toHaveLength(500);
  const { of } = matches?.stage.tables[0]?.notes.find(({ code }) => code === 'note.shown-of')?.values ?? {};
  expect(Number(of)).toBeGreaterThan(500);
  expect(matches?.slide.title.startsWith(`${new Intl.NumberFormat('en').format(Number(of))} matches`)).toBe(
    true,
  );
});
