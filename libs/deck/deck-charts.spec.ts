import readXlsx from 'read-excel-file/node';
import { all, child, OfficeFile } from '../../test/office-file.js';
import { deckIn, fileOf, hostile } from '../../test/odd-deck.js';

let english: OfficeFile;
let arabic: OfficeFile;

beforeAll(async () => {
  english = await fileOf(deckIn('en'));
  arabic = await fileOf(deckIn('ar'));
});

describe('the charts of a deck', () => {
  it('have a workbook each, with the very values that are drawn', async () => {
    const file = arabic;
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
    const [bars] = english.named(/charts\/chart1\.xml$/);
    const values = all(english.xml(bars ?? ''), 'c:val').map((one) =>
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
    const [first] = await readXlsx(Buffer.from(english.bytes('ppt/embeddings/chart1.xlsx')), { trim: false });
    expect(first?.data[1]).toEqual(['2014', 8, 4]);
    expect(first?.data[3]).toEqual([hostile[0], null, 0]);
  });

  it('keep a text that looks like a formula a text', () => {
    for (const name of english.named(/embeddings\/.*\.xlsx$/)) {
      const sheet = new OfficeFile(english.bytes(name)).xml('xl/worksheets/sheet1.xml');
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
