import { strToU8, zipSync } from 'fflate';
import { UnreadableFileError } from '../sheet/unreadable-file-error.js';
import { ALL_SHEETS } from '../sheet/table.js';
import { bombOf, zipOfParts } from '../../../../../test/workbook.js';
import { readWorkbook } from './read-workbook.js';

/** A workbook of one part a sheet; a sheet is its XML. */
function workbook(sheets: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const listed = sheets.map((_, at) => `<sheet name="S${at + 1}" r:id="r${at}"/>`).join('');
  const related = sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/${at}.xml"/>`).join('');
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/${at}.xml`, sheet])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });
}

const cell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (line: number | string, cells: string): string => `<row r="${line}">${cells}</row>`;
const sheet = (rows: string, after = ''): string =>
  `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
const merge = (reference: string): string => `<mergeCells><mergeCell ref="${reference}"/></mergeCells>`;
const two =
  row(1, cell('A1', 'Name') + cell('B1', 'Country')) + row(2, cell('A2', 'A Sample') + cell('B2', 'Mali'));

function refusal(bytes: Uint8Array, wanted: string | null = null): object | null {
  try {
    readWorkbook(bytes, wanted);
    return null;
  } catch (fault) {
    if (!(fault instanceof UnreadableFileError)) throw fault;
    return { code: fault.reason, ...fault.where };
  }
}

describe('S1: a workbook that is made to do harm', () => {
  const tall = Array.from({ length: 5_000 }, (_, at) => row(at + 1, cell(`A${at + 1}`, 'x'))).join('');

  it('with one merged area over all of it is refused, with the area', () => {
    expect(refusal(workbook([sheet(tall, merge('A1:XFD1048576'))]))).toEqual({
      ...{ code: 'too-many-merged', sheet: 'S1', cells: 'A1:XFD1048576' },
    });
  });

  it.each([
    'A1:ZZZZ9',
    'B2:A1',
    'A1:B2:C3',
    'A0:B1',
    'A1:B9999999',
    'XFE1:XFF2',
    'x',
    '',
    '__proto__',
    '1:2',
    'A1:',
  ])('with the merged area %j, which no sheet has, is refused with it', (reference) => {
    const found = refusal(workbook([sheet(two, merge(reference))]));
    expect(found).toMatchObject({ code: 'broken-reference', sheet: 'S1' });
  });

  it('with a sheet that is in the file twice is refused, as Excel may show the other one', () => {
    const parts = [
      ['xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="S1" r:id="r0"/></sheets></workbook>'],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="r0" Target="worksheets/sheet1.xml"/></Relationships>',
      ],
      ['xl/worksheets/sheet1.xml', sheet(two)],
    ] as const;
    expect(refusal(zipOfParts(parts))).toBeNull();
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/Worksheets/Sheet1.xml'])
      expect(refusal(zipOfParts([...parts, [name, sheet(row(1, cell('A1', 'Other')))]]))).toEqual({
        code: 'not-a-workbook',
      });
  });

  it.each([
    ['a cell that stands in no column', row(1, cell('ABCD1', 'x')), 'ABCD1'],
    ['a cell of another row', row(1, cell('A7', 'x')), 'A7'],
    ['a row without a number', row('many', cell('A1', 'x')), 'many'],
    ['a row beyond the last', row('9999999', ''), '9999999'],
    ['a row before the first', row('-1', ''), '-1'],
  ])('with %s is refused with it', (_, rows, cells) => {
    expect(refusal(workbook([sheet(rows)]))).toEqual({ code: 'broken-reference', sheet: 'S1', cells });
  });

  it('with 16,384 columns is refused with the first that is too many; columns without a word are none', () => {
    const letters = (column: number): string =>
      (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') +
      String.fromCharCode(65 + ((column - 1) % 26));
    const wide = (line: number, text: string): string =>
      row(line, Array.from({ length: 16_384 }, (__, at) => cell(`${letters(at + 1)}${line}`, text)).join(''));
    const nameless = row(1, '<c t="n"><v>7</v></c>'.repeat(16_384));
    for (const rows of [wide(1, 'x'), nameless])
      expect(refusal(workbook([sheet(rows)]))).toEqual({
        code: 'too-many-columns',
        sheet: 'S1',
        cells: 'GS1',
      });
    expect(refusal(workbook([sheet(two + wide(3, ''))]))).toBeNull();
  });

  it('with 200 sheets is refused; with one a member it is read', () => {
    expect(refusal(workbook(Array.from({ length: 200 }, () => sheet(two))))).toEqual({
      code: 'too-many-sheets',
    });
    expect(refusal(workbook(Array.from({ length: 57 }, () => sheet(two))), ALL_SHEETS)).toBeNull();
  });

  it('with a text that is kept once and is in every cell is refused before it is written out', () => {
    const rows = Array.from({ length: 20 }, (_, at) =>
      row(at + 1, Array.from({ length: 150 }, () => '<c t="s"><v>0</v></c>').join('')),
    ).join('');
    const texts = { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(9_999)}</t></si></sst>` };
    expect(refusal(workbook([sheet(rows)], texts))).toMatchObject({ code: 'too-much-text', sheet: 'S1' });
    // Sheets that are read together are bounded together.
    const half = sheet(rows.slice(0, rows.indexOf('<row r="12"')));
    expect(refusal(workbook([half], texts))).toBeNull();
    expect(refusal(workbook([half, half], texts), ALL_SHEETS)).toMatchObject({
      code: 'too-much-text',
      sheet: 'S2',
    });
  });

  it('of elements in elements is refused, wherever they are', () => {
    const deep = '<a>'.repeat(50_000);
    const code = 'nested-too-deeply';
    expect(refusal(workbook([deep]))).toEqual({ code, sheet: 'S1' });
    expect(refusal(workbook([sheet(two)], { 'xl/sharedStrings.xml': deep }))).toEqual({ code });
    expect(refusal(workbook([sheet(two)], { 'xl/styles.xml': deep }))).toEqual({ code });
    expect(refusal(workbook([sheet(two)], { 'xl/workbook.xml': deep }))).toEqual({ code });
  });

  it('of an element with more attributes than any program writes is refused at once, wherever it is', () => {
    const code = 'nested-too-deeply';
    const many = Array.from({ length: 300_000 }, (_, at) => `a${at}="1"`).join(' ');
    expect(refusal(workbook([sheet(`<row ${many}/>`)]))).toEqual({ code, sheet: 'S1' });
    expect(refusal(workbook([sheet(two)], { 'xl/sharedStrings.xml': `<sst ${many}/>` }))).toEqual({ code });
    const some = Array.from({ length: 50 }, (_, at) => `a${at}="1"`).join(' ');
    expect(refusal(workbook([sheet(`<row ${some}/>${two}`)]))).toBeNull();
  });

  it('that unpacks to far more than it is long is refused unread, also where its list of parts lies', () => {
    const code = 'unpacks-to-too-much';
    expect(refusal(bombOf())).toEqual({ code });
    const honest = workbook([sheet(two)], { 'xl/sharedStrings.xml': ' '.repeat(30_000_000) });
    expect(refusal(honest)).toEqual({ code });
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(bombOf(100))).toMatchObject({
      code: expect.stringMatching(/^(not-a-workbook|unpacks-to-too-much)$/),
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});
