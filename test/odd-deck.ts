import type { Deck, DeckSlide, Drawing } from '../libs/deck/deck.js';
import { writeDeck } from '../libs/deck/write-deck.js';
import type { Language } from '../libs/vocabulary/index.js';
import { all, OfficeFile, type Element } from './office-file.js';

/** A deck with a drawing of each kind and texts that no file may break by. */

export const hostile = [
  '<script>alert(1)</script> & "quoted"',
  '\u202eoverridden\u202c and \u2067isolated\u2069',
  'x'.repeat(10_000),
  '👩🏽‍💻 family 👨‍👩‍👧',
  '=HYPERLINK("http://evil.example","click")',
  'control \u0000\u0008\u001b signs and half a letter \ud83d',
] as const;

export const style: Deck['style'] = {
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

export const drawings: readonly Drawing[] = [
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

export function deckIn(language: Language, slides: readonly DeckSlide[] = slidesWith(drawings)): Deck {
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

export function slidesWith(list: readonly Drawing[]): DeckSlide[] {
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

export const quietly = { pause: () => Promise.resolve(), slideDone: () => undefined };
export const fileOf = async (deck: Deck): Promise<OfficeFile> =>
  new OfficeFile(await writeDeck(deck, quietly));

/** The first of some elements; it fails where there is none. */
export function first(elements: readonly Element[]): Element {
  const [found] = elements;
  if (found === undefined) throw new Error('There is no such element.');
  return found;
}

/** The number of a slide of the story, whichever part of it a file has. */
export function numberOf(file: OfficeFile, name: string): string {
  return all(file.xml(name), 'p:cSld')[0]?.attributes['name']?.split('.')[0] ?? '';
}

/** The parts of a slide of the story, in order. */
export function partsNumbered(file: OfficeFile, number: number): Element[] {
  return file
    .named(/slides\/slide\d+\.xml$/)
    .filter((name) => numberOf(file, name) === String(number))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => file.xml(name));
}
