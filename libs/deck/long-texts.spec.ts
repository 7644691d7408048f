import { all, type Element } from '../../test/office-file.js';
import { deckIn, fileOf, numberOf, partsNumbered } from '../../test/odd-deck.js';
import type { Deck, Drawing } from './deck.js';
import { slideNumbers } from './parts.js';

describe('a table of long texts', () => {
  const words = (n: number): string => Array.from({ length: n }, (_, at) => `word${at}`).join(' ');
  const table = (...texts: readonly string[]): Drawing => ({
    kind: 'rows',
    columns: [
      { head: 'Title', weight: 1, number: false },
      { head: 'About', weight: 2, number: false },
    ],
    rows: texts.map((text, row) => [`Row ${row + 1}`, text]),
    of: texts.length,
    alt: 'Rows',
  });
  const plain = { subtitle: '', reading: [], source: 'Source', notes: [], title: 'Title' };
  const deckWith = (...list: readonly Drawing[]): Deck =>
    deckIn(
      'en',
      list.map((drawing) => ({ ...plain, kind: 'content', drawing })),
    );
  const rowsIn = (slide: Element): string[][] =>
    all(slide, 'a:tr').map((row) => all(row, 'a:tc').map(({ text }) => text));

  it('has rows as high as they have to be', async () => {
    const parts = partsNumbered(await fileOf(deckWith(table(words(120), 'short'))), 1);
    expect(parts.flatMap(rowsIn)).toEqual([
      ['Title', 'About'],
      ['Row 1', words(120)],
      ['Row 2', 'short'],
    ]);
  });

  it('goes on with a row on the next slide, under its name, and loses no word of it', async () => {
    const parts = partsNumbered(await fileOf(deckWith(table('short', words(900), 'short'))), 1);
    const body = parts.flatMap((slide) => rowsIn(slide).slice(1));
    const own = body.filter(([name]) => name === 'Row 2');
    expect(own.length).toBeGreaterThan(1);
    expect(own.map(([, text]) => text).join(' ')).toBe(words(900));
    expect([body.at(0), body.at(-1)]).toEqual([
      ['Row 1', 'short'],
      ['Row 3', 'short'],
    ]);
  });

  it('gives each slide of a story the number that it bears in the file', async () => {
    const deck = deckWith(table('short'), table(words(900)), table('short'));
    const file = await fileOf(deck);
    const files = file.named(/slides\/slide\d+\.xml$/);
    const starts = ['1', '2', '3'].map(
      (number) =>
        1 +
        files
          .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
          .findIndex((name) => numberOf(file, name) === number),
    );
    expect(slideNumbers(deck)).toEqual(starts);
    expect(starts[2]).toBeGreaterThan(3);
  });
});
