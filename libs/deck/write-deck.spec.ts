import exceljs from 'exceljs';
import type { Language } from '@libs/vocabulary';
import { all, below, child, OfficeFile, type Element } from '../../test/office-file.js';
import type { Deck, DeckSlide, Drawing } from './deck.js';
import { contrast } from './ooxml/color.js';
import { writeDeck } from './write-deck.js';

const hostile = [
  '<script>alert(1)</script> & "quoted"',
  '\u202eoverridden\u202c and \u2067isolated\u2069',
  'x'.repeat(10_000),
  '👩🏽‍💻 family 👨‍👩‍👧',
  '=HYPERLINK("http://evil.example","click")',
  'control \u0000\u0008\u001b signs and half a letter \ud83d',
] as const;

const style: Deck['style'] = {
  colors: {
    dk1: '#1b1f24',
    lt1: '#ffffff',
    dk2: '#5a6068',
    lt2: '#e4e1d9',
    accent1: '#0b5c5a',
    accent2: '#12436d',
    accent3: '#28a197',
    accent4: '#801650',
    accent5: '#c2410c',
    accent6: '#6b7178',
    hlink: '#0b5c5a',
    folHlink: '#5a6068',
  },
  fonts: { latin: 'Arial', arabic: 'Arial' },
  logos: [
    { bytes: new Uint8Array([1, 2, 3]), type: 'png', width: 400, height: 100, alt: 'Logo of the network' },
  ],
};

const series = [
  { name: 'Arab', color: '#12436d' as const, values: [8, 13, null] },
  { name: hostile[4], color: 'accent1' as const, values: [4, 10.25, 0], hatched: true },
];

const drawings: readonly Drawing[] = [
  {
    kind: 'bars',
    direction: 'up',
    stacked: false,
    categories: ['2014', '2016', hostile[0]],
    series,
    format: '0',
    alt: 'Bars',
  },
  {
    kind: 'bars',
    direction: 'across',
    stacked: true,
    categories: ['a', 'b', hostile[4]],
    series,
    format: '0',
    alt: hostile[1],
  },
  { kind: 'lines', years: [2019, 2020, 2021], series, format: '0.0', alt: 'Lines' },
  {
    kind: 'scatter',
    series: [
      {
        name: 'On site',
        color: 'accent1',
        marker: 'circle',
        fill: 'filled',
        points: [
          { day: '2014-04-29', value: 17, label: '17\nAnkara' },
          { day: '2024-02-29', value: 20, label: '20' },
        ],
      },
      {
        name: 'Virtual',
        color: 'accent1',
        marker: 'diamond',
        fill: 'half',
        points: [{ day: '2021-06-02', value: 36, label: '36' }],
      },
    ],
    limit: { value: 57, name: '57 members' },
    format: '0',
    alt: 'Scatter',
  },
  {
    kind: 'heat',
    blocks: [
      { head: 'Group', columns: ['2014'], rows: [{ head: hostile[1], cells: [{ text: '●', step: 4 }] }] },
    ],
    keys: [
      { step: 4, sign: '●', text: 'Attended' },
      { step: 'unknown', text: 'Unknown' },
    ],
    alt: 'Heat',
  },
  {
    kind: 'tiles',
    tiles: [{ row: 0, column: 0, code: 'MAR', text: '2', step: 3, alt: 'Morocco: 2' }],
    keys: [],
    alt: 'Tiles',
  },
  {
    kind: 'rows',
    columns: [
      { head: 'Title', weight: 2, number: false },
      { head: 'n', weight: 1, number: true },
    ],
    rows: Array.from({ length: 60 }, (_, row) => [hostile[row % hostile.length] ?? '', String(row)]),
    of: 60,
    alt: 'Rows',
  },
  { kind: 'figure', value: '20', unit: 'members', beside: [...hostile] },
  { kind: 'words', paragraphs: [...hostile] },
  { kind: 'empty', sentences: ['Nothing yet', 'SESRIC can supply it'] },
];

function deckIn(language: Language, slides: readonly DeckSlide[] = slidesWith(drawings)): Deck {
  return {
    language,
    title: hostile[0],
    slides,
    style,
    fictional: 'Fictional',
    words: {
      author: 'PESNET Observatory',
      notes: 'Notes',
      slideNumber: 'Slide number',
      part: ({ from, to, of, others }) => `${from} to ${to} of ${of}, others ${others}`,
    },
    frozen: { version: 7, hash: 'ab'.repeat(32), changedOn: '2026-11-24', asOf: '2024-03-01' },
  };
}

function slidesWith(list: readonly Drawing[]): DeckSlide[] {
  const plain = {
    subtitle: hostile[1],
    reading: [...hostile],
    source: 'Source: SESRIC',
    notes: [...hostile],
  };
  return [
    { ...plain, kind: 'title', title: hostile[2], drawing: null },
    ...list.map((drawing, index): DeckSlide => ({
      ...plain,
      kind: 'content',
      title: `Slide ${index} ${hostile[0]}`,
      drawing,
    })),
  ];
}

const quietly = { pause: () => Promise.resolve(), slideDone: () => undefined };
const fileOf = async (deck: Deck): Promise<OfficeFile> => new OfficeFile(await writeDeck(deck, quietly));

let files: Readonly<Record<Language, OfficeFile>>;

beforeAll(async () => {
  files = { en: await fileOf(deckIn('en')), fr: await fileOf(deckIn('fr')), ar: await fileOf(deckIn('ar')) };
});

/** The first of some elements; it fails where there is none. */
function first(elements: readonly Element[]): Element {
  const [found] = elements;
  if (found === undefined) throw new Error('There is no such element.');
  return found;
}

/** The number of a slide of the story, whichever part of it a file has. */
function numberOf(file: OfficeFile, name: string): string {
  return all(file.xml(name), 'p:cSld')[0]?.attributes['name']?.split('.')[0] ?? '';
}

/** The parts of a slide of the story, in order. */
function partsNumbered(file: OfficeFile, number: number): Element[] {
  return file
    .named(/slides\/slide\d+\.xml$/)
    .filter((name) => numberOf(file, name) === String(number))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => file.xml(name));
}

describe.each(['en', 'fr', 'ar'] as const)('a deck in %s, as PowerPoint opens it', (language) => {
  it('is whole in every part, says of each what it is, and leads nowhere that is not there', () => {
    const file = files[language];
    for (const name of file.named(/\.(xml|rels)$/)) expect(() => file.xml(name)).not.toThrow();
    const numbers = file.named(/slides\/slide\d+\.xml$/).map((name) => numberOf(file, name));
    expect(new Set(numbers).size).toBe(drawings.length + 1);
    expect(file.faults()).toEqual([]);
  });

  it('has types of their own for its parts, leaves none of them alone, and leads nowhere else', () => {
    const file = files[language];
    const xml = file.named(/^(ppt|docProps)\/.*\.xml$/);
    expect(xml.filter((name) => !file.typed.includes(name))).toEqual([]);
    const relations = ['', ...file.named(/(?<!\.rels)$/)].flatMap((name) => file.relations(name));
    expect(relations.filter(({ external }) => external)).toEqual([]);
    const reached = new Set(relations.map(({ target }) => target));
    const parts = file.names.filter((name) => !/\.rels$|^\[/.test(name));
    expect(parts.filter((name) => !reached.has(name))).toEqual([]);
  });

  it('gives every shape of a slide a number of its own, and every slide one', () => {
    const file = files[language];
    for (const name of file.named(/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/)) {
      const ids = all(file.xml(name), 'p:cNvPr').map(({ attributes }) => attributes['id']);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const presentation = file.xml('ppt/presentation.xml');
    const slides = all(presentation, 'p:sldId').map(({ attributes }) => Number(attributes['id']));
    expect(new Set(slides).size).toBe(slides.length);
    expect(slides.every((id) => id >= 256)).toBe(true);
    const masters = [
      ...all(presentation, 'p:sldMasterId'),
      ...all(file.xml('ppt/slideMasters/slideMaster1.xml'), 'p:sldLayoutId'),
    ].map(({ attributes }) => Number(attributes['id']));
    expect(new Set(masters).size).toBe(masters.length);
    expect(masters.every((id) => id >= 2_147_483_648)).toBe(true);
  });

  it('puts children in the order that PowerPoint enforces', () => {
    const file = files[language];
    const wrong = file
      .named(/^ppt\/.*\.xml$/)
      .flatMap((name) => below(file.xml(name)).flatMap((element) => misplaced(element) ?? []));
    expect(wrong).toEqual([]);
  });

  it('has notes, a slide number and a source on every slide, and a description of every drawing', () => {
    const file = files[language];
    for (const name of file.named(/slides\/slide\d+\.xml$/)) {
      const slide = file.xml(name);
      expect(file.relations(name).some(({ type }) => type === 'notesSlide')).toBe(true);
      const holders = all(slide, 'p:ph').map(({ attributes }) => attributes['type']);
      expect(holders).toEqual(expect.arrayContaining(['sldNum', 'ftr']));
      expect(all(slide, 'a:fld')[0]?.attributes['type']).toBe('slidenum');
      for (const frame of [...all(slide, 'p:graphicFrame'), ...all(slide, 'p:pic'), ...all(slide, 'p:grpSp')])
        expect(all(frame, 'p:cNvPr')[0]?.attributes['descr']).toBeTruthy();
    }
  });
});

/** For each element the order of its children. A child that is not named here may not stand in it. */
const ORDER: Readonly<Record<string, string>> = {
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:chart c:spPr c:txPr c:externalData',
  'c:chart': 'c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:plotArea': 'c:layout c:barChart c:lineChart c:scatterChart c:valAx|c:catAx|c:dateAx c:spPr',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:dLbls c:marker c:smooth c:axId',
  'c:scatterChart': 'c:scatterStyle c:varyColors c:ser c:dLbls c:axId',
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:cat c:val c:xVal c:yVal c:smooth',
  'c:dLbls':
    'c:dLbl c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize',
  'c:dLbl':
    'c:idx c:layout c:tx c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize',
  'c:catAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:noMultiLvlLbl',
  'c:dateAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblOffset c:baseTimeUnit c:majorUnit c:majorTimeUnit',
  'c:valAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit',
  'c:scaling': 'c:orientation c:max c:min',
  'c:legend': 'c:legendPos c:layout c:overlay c:spPr c:txPr',
  'c:numCache': 'c:formatCode c:ptCount c:pt',
  'c:strCache': 'c:ptCount c:pt',
  'c:marker': 'c:symbol c:size c:spPr',
  'p:presentation': 'p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz',
  'p:sld': 'p:cSld p:clrMapOvr',
  'p:sldLayout': 'p:cSld p:clrMapOvr',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:txStyles',
  'p:notes': 'p:cSld p:clrMapOvr',
  'p:notesMaster': 'p:cSld p:clrMap p:notesStyle',
  'p:cSld': 'p:bg p:spTree',
  'p:spTree': 'p:nvGrpSpPr p:grpSpPr p:sp|p:cxnSp|p:pic|p:graphicFrame|p:grpSp',
  'p:grpSp': 'p:nvGrpSpPr p:grpSpPr p:sp',
  'p:sp': 'p:nvSpPr p:spPr p:txBody',
  'p:pic': 'p:nvPicPr p:blipFill p:spPr',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic',
  'p:spPr': 'a:xfrm a:prstGeom a:noFill|a:solidFill|a:pattFill a:ln',
  'p:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:p': 'a:pPr a:r|a:br|a:fld a:endParaRPr',
  'a:pPr': 'a:lnSpc a:spcBef a:spcAft a:buNone a:defRPr',
  'a:r': 'a:rPr a:t',
  'a:rPr': 'a:ln a:solidFill a:latin a:ea a:cs',
  'a:defRPr': 'a:ln a:solidFill a:latin a:ea a:cs',
  'a:ln': 'a:noFill|a:solidFill a:prstDash a:round',
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tc': 'a:txBody a:tcPr',
  'a:tcPr': 'a:lnL a:lnR a:lnT a:lnB a:noFill|a:solidFill|a:pattFill',
  'a:xfrm': 'a:off a:ext a:chOff a:chExt',
  'a:theme': 'a:themeElements a:objectDefaults a:extraClrSchemeLst',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme',
  'a:minorFont': 'a:latin a:ea a:cs a:font',
};

/** The first child that stands where it may not, or null. In a plot the chart's marker is a plain value. */
function misplaced({ name, children }: Element): string | null {
  const order = ORDER[name]?.split(' ').map((step) => step.split('|'));
  if (order === undefined) return null;
  let at = 0;
  for (const one of children) {
    const place = order.findIndex((step) => step.includes(one.name));
    if (place < at) return `${name} > ${one.name}`;
    at = place;
  }
  return null;
}

describe('the charts of a deck', () => {
  it('have a workbook each, with the very values that are drawn', async () => {
    const file = files.ar;
    const charts = file.named(/charts\/chart\d+\.xml$/);
    expect(charts).toHaveLength(4);
    for (const name of charts) {
      const [workbook] = file.relations(name);
      const cells = sheetOf(file.bytes(workbook?.target ?? ''));
      const chart = file.xml(name);
      for (const ref of [...all(chart, 'c:numRef'), ...all(chart, 'c:strRef')]) {
        const [, column = '', from = '', to = from] =
          /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(child(ref, 'c:f').text) ?? [];
        const cache = ref.children.at(-1);
        const drawn = new Map(
          all(ref, 'c:pt').map(({ attributes, text }) => [Number(attributes['idx']), text]),
        );
        expect(Number(all(ref, 'c:ptCount')[0]?.attributes['val'])).toBe(Number(to) - Number(from) + 1);
        for (let row = Number(from); row <= Number(to); row += 1)
          expect([name, column, row, cells.get(`${column}${row}`) ?? null]).toEqual([
            name,
            column,
            row,
            drawn.get(row - Number(from)) ?? null,
          ]);
        expect(cache?.name).toMatch(/Cache$/);
      }
    }
  });

  it('draw the values that they were given, and nothing where there is none', () => {
    const [bars] = files.en.named(/charts\/chart1\.xml$/);
    const values = all(files.en.xml(bars ?? ''), 'c:val').map((one) =>
      all(one, 'c:pt').map(({ attributes, text }) => [attributes['idx'], text]),
    );
    expect(values).toEqual([
      [
        ['0', '8'],
        ['1', '13'],
      ],
      [
        ['0', '4'],
        ['1', '10.25'],
        ['2', '0'],
      ],
    ]);
  });

  it('can be edited: their workbooks open in another library, with the same cells', async () => {
    const book = new exceljs.Workbook();
    // Its types are those of an older Node.
    await book.xlsx.load(Buffer.from(files.en.bytes('ppt/embeddings/chart1.xlsx')).buffer);
    const rows = book.worksheets[0]?.getSheetValues().slice(1);
    expect(rows?.[1]).toEqual([undefined, '2014', 8, 4]);
    expect(rows?.[3]).toEqual([undefined, hostile[0], undefined, 0]);
  });

  it('keep a text that looks like a formula a text', () => {
    for (const name of files.en.named(/embeddings\/.*\.xlsx$/)) {
      const sheet = new OfficeFile(files.en.bytes(name)).xml('xl/worksheets/sheet1.xml');
      expect(all(sheet, 'f')).toEqual([]);
      for (const cell of all(sheet, 'c'))
        expect(cell.attributes['t'] === 'inlineStr' || Number.isFinite(Number(cell.text))).toBe(true);
    }
  });
});

function sheetOf(bytes: Uint8Array): Map<string, string> {
  const sheet = new OfficeFile(bytes).xml('xl/worksheets/sheet1.xml');
  return new Map(all(sheet, 'c').map(({ attributes, text }) => [attributes['r'] ?? '', text]));
}

describe('a deck in Arabic', () => {
  it('runs from right to left: texts, tables, notes and the whole presentation', () => {
    const file = files.ar;
    expect(file.xml('ppt/presentation.xml').attributes['rtl']).toBe('1');
    for (const name of file.named(/(slides\/slide|notesSlides\/notesSlide)\d+\.xml$/)) {
      const slide = file.xml(name);
      // The letters of a country's code in a tile are Latin, and run as Latin does.
      const paragraphs = all(slide, 'a:pPr').filter(({ attributes }) => attributes['rtl'] !== '1');
      expect(paragraphs.length).toBeLessThanOrEqual(1);
      for (const body of all(slide, 'a:bodyPr')) expect(body.attributes['rtlCol']).toBe('1');
      for (const table of all(slide, 'a:tblPr')) expect(table.attributes['rtl']).toBe('1');
    }
    const aligned = partsNumbered(file, 2)
      .flatMap((slide) => all(slide, 'a:pPr'))
      .map(({ attributes }) => attributes['algn']);
    expect(aligned).toContain('r');
  });

  it('turns bars and axes round, and lets time run on', () => {
    const [standing, lying, lines] = [1, 2, 3].map((number) => files.ar.xml(`ppt/charts/chart${number}.xml`));
    const axis = (chart: Element | undefined, name: string) => {
      const found = chart && all(chart, name)[0];
      return {
        orientation: found && all(found, 'c:orientation')[0]?.attributes['val'],
        crosses: found && all(found, 'c:crosses')[0]?.attributes['val'],
      };
    };
    expect(axis(standing, 'c:catAx').orientation).toBe('maxMin');
    expect(axis(lying, 'c:valAx').orientation).toBe('maxMin');
    expect(axis(lines, 'c:dateAx').orientation).toBe('minMax');
    expect(axis(lines, 'c:valAx').crosses).toBe('max');
    const english = files.en.xml('ppt/charts/chart1.xml');
    expect(axis(english, 'c:catAx').orientation).toBe('minMax');
  });

  it('mirrors its sheets, names a font for Arabic, and parts Latin words as Latin', async () => {
    const theme = files.ar.xml('ppt/theme/theme1.xml');
    expect(all(theme, 'a:minorFont').flatMap((font) => all(font, 'a:cs'))[0]?.attributes['typeface']).toBe(
      'Arial',
    );
    const sheet = new OfficeFile(files.ar.bytes('ppt/embeddings/chart1.xlsx')).xml(
      'xl/worksheets/sheet1.xml',
    );
    expect(all(sheet, 'sheetView')[0]?.attributes['rightToLeft']).toBe('1');
    const [slide] = slidesWith([{ kind: 'words', paragraphs: ['المصدر: World Bank ثم'] }]).slice(1);
    const file = await fileOf(deckIn('ar', slide ? [slide] : []));
    const runs = all(file.xml('ppt/slides/slide1.xml'), 'a:r').map((run) => [
      child(run, 'a:rPr').attributes['lang'],
      child(run, 'a:t').text,
    ]);
    expect(runs).toEqual(
      expect.arrayContaining([
        ['ar-SA', 'المصدر: '],
        ['en-GB', 'World Bank'],
        ['ar-SA', ' ثم'],
      ]),
    );
  });
});

describe('texts in a deck', () => {
  it('are inert and legible, whatever they hold', () => {
    for (const language of ['en', 'ar'] as const) {
      const text = partsNumbered(files[language], 10)
        .flatMap((slide) => all(slide, 'a:t'))
        .map((one) => one.text)
        .join('');
      expect(text).toContain('<script>alert(1)</script> & "quoted"');
      expect(text).toContain('👩🏽‍💻 family 👨‍👩‍👧');
      expect(text).toContain('=HYPERLINK(');
      expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
    }
  });

  it('too long for a table are cut at a word and say so; rows without room follow, and are counted', () => {
    const parts = partsNumbered(files.en, 8).filter((slide) => all(slide, 'a:tbl').length > 0);
    const cells = parts.flatMap((slide) => all(slide, 'a:tc')).map(({ text }) => text);
    expect(cells.some((text) => text.endsWith('…'))).toBe(true);
    const rows = parts.map((slide) => all(slide, 'a:tr').length - 1);
    expect(rows.length).toBeGreaterThan(1);
    const said = parts.map((slide) => {
      const texts = all(slide, 'a:t').map(({ text }) => text);
      return /(\d+) to (\d+) of 60/.exec(texts.join(' '))?.slice(1).map(Number);
    });
    let last = 0;
    for (const [part, range] of said.entries()) {
      expect(range).toEqual([last + 1, last + (rows[part] ?? 0)]);
      last += rows[part] ?? 0;
    }
    expect(last === 60 || parts.at(-1)?.text.includes('others elsewhere')).toBe(true);
  });
});

it('says what it was frozen from', () => {
  const properties = files.fr
    .xml('docProps/custom.xml')
    .children.map(({ attributes, text }) => [attributes['name'], text]);
  expect(Object.fromEntries(properties)).toMatchObject({
    'PESNET data version': '7',
    'PESNET data SHA-256': 'ab'.repeat(32),
    'PESNET fictional': 'yes',
  });
});

it('says fictional on every slide where all is invented', () => {
  for (const name of files.en.named(/slides\/slide\d+\.xml$/))
    expect(all(files.en.xml(name), 'p:sp').some(({ text }) => text === 'Fictional')).toBe(true);
});

it('is the same file for the same deck', async () => {
  const [one, other] = [await writeDeck(deckIn('en'), quietly), await writeDeck(deckIn('en'), quietly)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

describe('what one slide has no room for', () => {
  const names = (n: number, word = 'Result'): string[] =>
    Array.from({ length: n }, (_, at) => `${word} ${at + 1}`);
  const plain = { subtitle: 'About', reading: ['A note'], source: 'Source: SESRIC', notes: [] };
  const slideOf = (drawing: Drawing): DeckSlide => ({ ...plain, kind: 'content', title: 'Title', drawing });
  const textsOf = (parts: readonly Element[]): string[] =>
    parts.map((slide) =>
      all(slide, 'a:t')
        .map(({ text }) => text)
        .join(' '),
    );

  it('D6: 24 bars stand on two slides that say so, on one scale, and each is named', async () => {
    const values = names(24).map((_, at) => at + 1);
    const bars: Drawing = {
      ...{
        kind: 'bars',
        direction: 'across',
        stacked: false,
        categories: names(24),
        format: '0',
        alt: 'Bars',
      },
      series: [{ name: 'Progress', color: 'accent1', values }],
    };
    const file = await fileOf(deckIn('en', [slideOf(bars)]));
    const charts = file.named(/charts\/chart\d+\.xml$/).map((name) => file.xml(name));
    const drawn = charts.map((chart) =>
      all(chart, 'c:val').flatMap((one) => all(one, 'c:pt').map(({ text }) => text)),
    );
    expect(drawn.flat()).toEqual(values.map(String));
    expect(charts.map((chart) => all(chart, 'c:max')[0]?.attributes['val'])).toEqual(
      charts.map(() => all(first(charts), 'c:max')[0]?.attributes['val']),
    );
    expect(charts.every((chart) => all(chart, 'c:tickLblSkip')[0]?.attributes['val'] === '1')).toBe(true);
    const texts = textsOf(partsNumbered(file, 1));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('1 to 12 of 24, others next');
    expect(texts[1]).toContain('13 to 24 of 24, others before');
    for (const text of texts) expect(text).toContain('A note');
  });

  it('D6: of eight lines the first stand beside the network, and so do the others', async () => {
    const line = (name: string, reference = false) => ({
      name,
      color: 'accent1' as const,
      values: [1, 2],
      reference,
    });
    const lines: Drawing = {
      ...{ kind: 'lines', years: [2020, 2021], format: '0', alt: 'Lines' },
      series: [...names(8, 'Member').map((name) => line(name)), line('Network', true)],
    };
    const file = await fileOf(deckIn('en', [slideOf(lines)]));
    const drawn = file
      .named(/charts\/chart\d+\.xml$/)
      .map((name) =>
        all(file.xml(name), 'c:ser').map((series) => all(child(series, 'c:tx'), 'c:v')[0]?.text),
      );
    expect(drawn).toEqual([
      [...names(8, 'Member').slice(0, 4), 'Network'],
      [...names(8, 'Member').slice(4), 'Network'],
    ]);
  });

  const matrix = (meetings: number, inTime = true): Drawing => ({
    kind: 'heat',
    inTime,
    blocks: [22, 18, 17].map((members, group) => ({
      head: `Group ${group + 1}`,
      columns: Array.from({ length: meetings }, (_, at) => String(2014 + at)),
      rows: names(members, `Country of group ${group + 1} number`).map((head) => ({
        head,
        cells: Array.from({ length: meetings }, (_, at) => ({ text: `s${at}`, step: 1 })),
      })),
    })),
    keys: [{ step: 1, sign: '●', text: 'Attended' }],
    alt: 'Matrix',
  });

  it('D15: a matrix of 57 members stands group by group, every cell of it, in letters of 12 points or more', async () => {
    for (const meetings of [5, 10]) {
      const file = await fileOf(deckIn('en', [slideOf(matrix(meetings))]));
      const parts = partsNumbered(file, 1);
      const rows = parts.flatMap((slide) =>
        all(slide, 'a:tbl').flatMap((table) => all(table, 'a:tr').slice(1)),
      );
      expect(rows).toHaveLength(57);
      expect(rows.flatMap((row) => all(row, 'a:tc').slice(1))).toHaveLength(57 * meetings);
      for (const slide of parts) {
        const groups = new Set(all(slide, 'a:tbl').map((table) => all(table, 'a:tc')[0]?.text));
        expect(groups.size).toBe(1);
      }
    }
  });

  it('D17: time runs from left to right in Arabic too: in bars, tables and matrices', async () => {
    const file = await fileOf(deckIn('ar', [slideOf(matrix(3)), slideOf(matrix(3, false))]));
    const heads = (number: number): (string | undefined)[] =>
      all(first(partsNumbered(file, number)), 'a:tr')[0]
        ?.children.slice(1)
        .map(({ text }) => text) ?? [];
    // A table that is read from the right begins there.
    expect(heads(1)).toEqual(['2016', '2015', '2014']);
    expect(heads(2)).toEqual(['2014', '2015', '2016']);
    const bars: Drawing = {
      ...{
        kind: 'bars',
        direction: 'up',
        stacked: false,
        categories: ['2014', '2016'],
        format: '0',
        alt: 'Bars',
      },
      ...{ inTime: true, series: [{ name: 'Arab', color: 'accent1', values: [8, 13] }] },
    };
    const chart = (await fileOf(deckIn('ar', [slideOf(bars)]))).xml('ppt/charts/chart1.xml');
    expect(all(child(first(all(chart, 'c:catAx')), 'c:scaling'), 'c:orientation')[0]?.attributes['val']).toBe(
      'minMax',
    );
  });

  it('D14: notes without room beside the drawing follow on a slide of their own', async () => {
    const reading = names(
      9,
      'A long note that takes a whole line of the slide because it explains all that there is to explain of figure number',
    );
    const file = await fileOf(
      deckIn('fr', [{ ...slideOf({ kind: 'words', paragraphs: ['Words'] }), reading }]),
    );
    const parts = textsOf(partsNumbered(file, 1));
    expect(parts.length).toBeGreaterThan(1);
    for (const note of reading) expect(parts.join(' ')).toContain(note);
  });

  it('D16: every filling of a mark can be told from paper, and hybrid is neither on site nor virtual', async () => {
    const dots = (fill: 'filled' | 'hollow' | 'half') => ({
      ...{ name: fill, color: 'accent1' as const, marker: 'circle' as const, fill },
      points: [{ day: '2014-04-29', value: 17, label: '17' }],
    });
    const scatter: Drawing = {
      ...{ kind: 'scatter', limit: null, format: '0', alt: 'Dots' },
      series: [dots('filled'), dots('hollow'), dots('half')],
    };
    const chart = (await fileOf(deckIn('en', [slideOf(scatter)]))).xml('ppt/charts/chart1.xml');
    const fills = all(chart, 'c:marker').map((marker) => {
      const ground = first(child(marker, 'c:spPr').children);
      return [...all(ground, 'a:srgbClr'), ...all(ground, 'a:schemeClr')].map(
        ({ attributes }) => attributes['val'] ?? '',
      );
    });
    expect(new Set(fills.map(String)).size).toBe(3);
    const hex = (name: string): string => (name === 'accent1' ? style.colors.accent1 : `#${name}`);
    for (const name of fills.flat()) expect(contrast(hex(name), style.colors.lt1)).toBeGreaterThanOrEqual(3);
  });

  it('has no letter below 12 points, whatever a slide shows', () => {
    for (const file of Object.values(files))
      for (const name of file.named(/(slides\/slide|charts\/chart)\d+\.xml$/)) {
        const sizes = [...all(file.xml(name), 'a:rPr'), ...all(file.xml(name), 'a:defRPr')].flatMap(
          ({ attributes }) => (attributes['sz'] === undefined ? [] : [Number(attributes['sz'])]),
        );
        expect([name, Math.min(...sizes)]).toEqual([name, Math.max(1200, Math.min(...sizes))]);
      }
  });

  it('breaks no word: columns are as wide as their longest', async () => {
    const heads = [
      'Thematic area',
      'Participations',
      'Countries',
      'Communiqué',
      'Beneficiaries',
      'Responsibilities',
    ];
    const rows: Drawing = {
      kind: 'rows',
      columns: heads.map((head, at) => ({ head, weight: at === 0 ? 9 : 0.4, number: at > 0 })),
      rows: [heads.map(() => '1')],
      of: 1,
      alt: 'Rows',
    };
    const file = await fileOf(deckIn('en', [slideOf(rows)]));
    const slide = file.xml('ppt/slides/slide1.xml');
    const widths = all(slide, 'a:gridCol').map(({ attributes }) => Number(attributes['w']) / 914_400);
    const size = Number(all(first(all(slide, 'a:tc')), 'a:rPr')[0]?.attributes['sz']) / 100;
    // In Arial a letter is about half as wide as it is high.
    for (const [at, head] of heads.entries()) {
      const longest = Math.max(...head.split(' ').map((word) => word.length));
      expect([head, (widths[at] ?? 0) >= (longest * size * 0.52) / 72 + 0.1]).toEqual([head, true]);
    }
  });
});
