import { chartKeys, entryOf, type ChartKey } from '@libs/stories';
import type { Cell, DataTable } from '@libs/table';
import { OfficeFile } from '../../test/office-file.js';
import { i18nOf } from '../../test/i18n.js';
import { tableOf } from '../../test/tables/golden-tables.js';
import type { DeckSlide } from './deck.js';
import type { DeckContext } from './plots/slide-renderer.js';
import { deckWords, slidesOf } from './slides.js';
import { writeDeck } from './write-deck.js';

const words = [
  'apps/web/src/app/messages',
  'libs/deck/messages',
  'libs/stories/messages',
  'libs/findings/messages/cooperation',
  'libs/findings/messages/country',
  'libs/findings/messages/engagement',
  'libs/findings/messages/labour-market',
  'libs/findings/messages/meeting',
  'libs/findings/messages/plan',
  'libs/findings/messages/question',
  'libs/charts/tiles/messages',
  'libs/charts/schedule/messages',
  'libs/vocabulary/plan-terms',
  'libs/vocabulary/indicators',
];
const deckContext: DeckContext = {
  i18n: i18nOf('en', words),
  members: [{ code: 'MAR', group: 'arab', row: 0, column: 0 }],
  meetings: new Map([['pesnet-x', { start: null, mode: 'virtual' }]]),
  plans: new Map(),
  units: new Map(),
  publisher: () => null,
};
const actual = {
  changedOn: '2026-11-24',
  asOf: '2024-03-01',
  readOn: '2026-11',
  fictional: false,
  version: 7,
  hash: 'ab'.repeat(32),
};

/** The slide of an entry whose questions have these answers, one after the other. */
function slideOf(key: ChartKey, tables: readonly DataTable[], kind: 'chart' | 'table' = 'chart'): DeckSlide {
  const choice = { key, area: 'MAR', from: 'a', to: 'b', indicator: 'SL.UEM.TOTL.ZS' };
  const story = { title: {}, slides: [{ kind, choice }] };
  const [slide] = slidesOf(story, [{ choice, tables, missing: null }], deckContext, actual);
  if (slide === undefined) throw new Error('The story has one slide.');
  return slide;
}

function contentOf(slide: DeckSlide) {
  if (slide.kind !== 'content') throw new Error('The slide has no content.');
  return slide;
}

/** Every part of a deck with this slide, workbooks of charts included. */
async function xmlOf(slide: DeckSlide): Promise<string> {
  const file = new OfficeFile(
    await writeDeck(
      {
        language: 'en',
        title: 'A deck',
        slides: [slide],
        style: {
          colors: {
            ...{ dk1: '#1b1f24', lt1: '#ffffff', dk2: '#5a6068', lt2: '#e4e1d9', accent1: '#0b5c5a' },
            ...{ accent2: '#12436d', accent3: '#28a197', accent4: '#801650', accent5: '#c2410c' },
            ...{ accent6: '#6b7178', hlink: '#0b5c5a', folHlink: '#5a6068' },
          },
          fonts: { latin: 'Arial', arabic: 'Arial' },
          logos: [],
        },
        fictional: null,
        words: deckWords(deckContext.i18n),
        frozen: actual,
      },
      { pause: () => Promise.resolve(), slideDone: () => undefined },
    ),
  );
  const texts = (of: OfficeFile): string[] =>
    of.named(/\.(xml|rels)$/).map((name) => Buffer.from(of.bytes(name)).toString());
  const books = file.named(/\.xlsx$/).flatMap((name) => texts(new OfficeFile(file.bytes(name))));
  return [...texts(file), ...books].join('\n');
}

function answer(question: string, columns: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  return tableOf({ question, columns, rows });
}

describe('a slide of which the data know nothing', () => {
  it.each(chartKeys)('of %s says so, and can be opened', async (key) => {
    const tables = entryOf(key).questions.map((question) => answer(question, ['country dimension country']));
    for (const kind of ['chart', 'table'] as const) {
      const slide = slideOf(key, tables, kind);
      expect(slide.drawing).toEqual({
        kind: 'empty',
        sentences: [
          'There is nothing to draw here yet.',
          'The network’s secretariat can supply what is missing.',
        ],
      });
      expect(await xmlOf(slide)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

const meeting = ['meeting dimension meeting', 'kind dimension code:kind', 'mode attribute code:mode'];
const timed = [...meeting, 'start attribute date', 'countries measure count', 'of measure count'];

describe('a meeting whose date is not known', () => {
  const undated = ['pesnet-x', 'network-meeting', 'on-site', null, 20, 57];
  const dated = ['pesnet-1', 'network-meeting', 'on-site', '2014-04-29', 17, 57];

  it('has no mark on the axis of time, and breaks none', async () => {
    const slide = slideOf('breadth', [answer('participationByMeeting', timed, dated, undated)]);
    expect(slide.drawing).toMatchObject({ kind: 'scatter', series: [{ points: [{ value: 17 }] }] });
    expect(await xmlOf(slide)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('leaves nothing to draw where there is no other', () => {
    const slide = slideOf('breadth', [answer('participationByMeeting', timed, undated)]);
    expect(slide.drawing).toMatchObject({ kind: 'empty' });
  });
});

describe('a slide as a table', () => {
  const states = answer(
    'attendanceMatrix',
    [
      ...['country dimension country', 'meeting dimension meeting', 'group attribute group'],
      ...['state attribute code:state', 'onList attribute count', 'listed attribute count'],
    ],
    ['MAR', 'pesnet-1', 'arab', 'absent', 0, 1],
    ['MAR', 'pesnet-2', 'arab', 'attended', 1, 1],
  );

  it('D1: says in which state a member was, at the latest meeting first', () => {
    const meetings = new Map([
      ['pesnet-1', { start: '2014-04-29', mode: 'on-site' }],
      ['pesnet-2', { start: '2016-09-27', mode: 'on-site' }],
    ]);
    const choice = { key: 'attendance' } as const;
    const story = { title: {}, slides: [{ kind: 'table' as const, choice }] };
    const [slide] = slidesOf(
      story,
      [{ choice, tables: [states], missing: null }],
      { ...deckContext, meetings },
      actual,
    );
    expect(slide?.drawing).toMatchObject({
      columns: [{ head: 'Country' }, { head: 'Group' }, { head: 'Meeting' }, { head: 'State' }],
      rows: [
        ['MAR', 'Arab Group', 'pesnet-2', 'Attended'],
        ['MAR', 'Arab Group', 'pesnet-1', 'Absent'],
      ],
    });
  });

  it('of few rows is set no larger than its heads can be read', async () => {
    const statuses = ['activities', 'done', 'underWay', 'planned', 'postponed', 'cancelled', 'unreported'];
    const progress = answer(
      'planProgress',
      ['area dimension theme', ...statuses.map((name) => `${name} measure count`)],
      ['T-SKL', 2, 2, 0, 0, 0, 0, 0],
    );
    expect(await xmlOf(slideOf('plan-progress', [progress], 'table'))).toContain('Status not reported');
  });

  it('of a series has its areas beside each other, the newest year first', () => {
    const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
    const observations = answer(
      'observations',
      ['area dimension area', ...years.map((year) => `${year} measure value`)],
      ['MAR', ...years.map((year) => year - 2010)],
    );
    const aggregates = answer('aggregates', [
      'area dimension area',
      'year dimension year',
      'value measure value',
    ]);
    expect(slideOf('series', [observations, aggregates], 'table').drawing).toMatchObject({
      columns: ['Year', 'MAR'].map((head) => ({ head })),
      rows: years.toReversed().map((year) => [String(year), `${year - 2010}.0`]),
      of: 7,
    });
  });
});

describe('H5: a slide of several tables', () => {
  const noted = (table: DataTable, ...codes: readonly string[]): DataTable => ({
    ...table,
    notes: codes.map((code) => ({ code, values: {} })),
  });
  const observations = answer('observations', ['area dimension area', '2024 measure value'], ['MAR', 9]);
  const aggregates = answer(
    'aggregates',
    ['area dimension area', 'year dimension year', 'value measure value'],
    ['network', 2024, 7],
  );

  it('says of each part that it ignores a choice, and of all together where all do', () => {
    const { reading, notes } = contentOf(
      slideOf('series', [
        noted(observations, 'note.unused-modes'),
        noted(aggregates, 'note.unused-modes', 'note.unused-countries'),
      ]),
    );
    expect(reading).toEqual([
      'The choice of modes does not apply to these figures',
      'The choice of countries does not apply to the lines of groups and of the network',
    ]);
    expect(notes).toEqual(expect.arrayContaining([...reading]));
  });

  it('has a name for each of its parts in three languages', () => {
    const several = chartKeys.map((key) => entryOf(key).questions).filter(({ length }) => length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const language of ['en', 'fr', 'ar'] as const) {
      const { t } = i18nOf(language);
      for (const part of several.flat())
        expect([part, t('note.unused-years', { part })]).not.toEqual([part, t('note.unused-years')]);
    }
  });
});

describe('delegations', () => {
  const columns = ['country dimension country', 'group attribute group', 'representatives measure count'];

  it('of unknown size are not drawn as delegations of nobody', () => {
    const unknown = slideOf('delegation-sizes', [answer('delegationSizes', columns, ['MAR', 'arab', null])]);
    expect(unknown.drawing).toMatchObject({ kind: 'empty' });
    const some = answer('delegationSizes', columns, ['MAR', 'arab', 1], ['TUN', 'arab', null]);
    expect(slideOf('delegation-sizes', [some]).drawing).toMatchObject({
      categories: ['0', '1'],
      series: [{ values: [0, 1] }, {}, {}],
    });
  });
});
