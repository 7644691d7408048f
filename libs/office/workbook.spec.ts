import readXlsx from 'read-excel-file/node';
import { all, child, OfficeFile, type Element } from '../../test/office-file.js';
import type { Sheet } from './sheet.js';
import { writeWorkbook } from './workbook.js';

const members: Sheet = {
  name: 'Members / [2024]: a long name of a sheet',
  filter: true,
  columns: [
    { head: 'Member', width: 20, format: '@', wrap: true },
    { head: 'Joined', width: 12, format: 'yyyy-mm-dd' },
    { head: 'Delegates', width: 8, format: '#,##0' },
    { head: 'Coverage', width: 8, format: '0.0%' },
    { head: 'Address', width: 40, format: '@' },
  ],
  rows: [
    [
      'Maroc\n  deux lignes _x000D_',
      new Date('2014-04-28T00:00:00Z'),
      1_200,
      0.125,
      { text: 'a page', address: 'https://example.org/a b?c=1&d=é' },
    ],
    ['=1+1', null, null, null, { text: 'a file', address: 'file:///etc/passwd' }],
  ],
};
const empty: Sheet = { name: "'Notes'", columns: [{ head: 'Note', width: 24, format: 'General' }], rows: [] };

const properties = { creator: 'PESNET', created: '2024-02-29T10:00:00Z' };
const written = () => writeWorkbook({ sheets: [members, empty], rtl: true, properties });
let file: OfficeFile;
let sheet: Element;

beforeAll(async () => {
  file = new OfficeFile(await written());
  sheet = file.xml('xl/worksheets/sheet1.xml');
});

it('is a package that nothing has to repair, and the same bytes each time', async () => {
  expect(file.faults()).toEqual([]);
  expect(file.names[0]).toBe('[Content_Types].xml');
  expect(await written()).toEqual(await written());
});

it('is read by another library, cell by cell', async () => {
  const [first, second] = await readXlsx(await written(), { trim: false });
  expect(first?.data).toEqual([
    ['Member', 'Joined', 'Delegates', 'Coverage', 'Address'],
    ['Maroc\n  deux lignes _x000D_', new Date('2014-04-28T00:00:00Z'), 1_200, 0.125, 'a page'],
    ['=1+1', null, null, null, 'a file'],
  ]);
  expect(second?.data).toEqual([['Note']]);
});

it('has its elements in the order that Office accepts', () => {
  expect(sheet.children.map(({ name }) => name)).toEqual([
    'sheetPr',
    'dimension',
    'sheetViews',
    'cols',
    'sheetData',
    'autoFilter',
    'hyperlinks',
    'pageMargins',
    'pageSetup',
  ]);
  expect(file.xml('xl/styles.xml').children.map(({ name }) => name)).toEqual([
    'numFmts',
    'fonts',
    'fills',
    'borders',
    'cellStyleXfs',
    'cellXfs',
    'cellStyles',
  ]);
});

it('shows each column in its format, under a head that stays on screen and on paper', () => {
  const styles = file.xml('xl/styles.xml');
  const codes = new Map(
    all(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']]),
  );
  const used = child(styles, 'cellXfs').children;
  const formats = all(sheet, 'c').map(
    ({ attributes }) => used[Number(attributes['s'])]?.attributes['numFmtId'],
  );
  expect(formats.map((id) => codes.get(id) ?? Number(id))).toEqual([
    ...[49, 49, 49, 49, 49],
    ...[49, 'yyyy-mm-dd', 3, '0.0%', 49],
    ...[49, 49],
  ]);
  expect(all(sheet, 'pane')[0]?.attributes).toMatchObject({ state: 'frozen', ySplit: '1' });
  expect(all(sheet, 'sheetView')[0]?.attributes).toMatchObject({ rightToLeft: '1', tabSelected: '1' });
  expect(child(sheet, 'pageSetup').attributes).toEqual({
    orientation: 'landscape',
    fitToWidth: '1',
    fitToHeight: '0',
  });
});

it('names its sheets, filters and heads as Excel allows and asks', () => {
  const book = file.xml('xl/workbook.xml');
  expect(all(book, 'sheet').map(({ attributes }) => attributes['name'])).toEqual([
    'Members    2024   a long name o',
    'Notes',
  ]);
  expect(all(book, 'definedName').map(({ attributes, text }) => [attributes['name'], text])).toEqual([
    ['_xlnm._FilterDatabase', "'Members    2024   a long name o'!$A$1:$E$3"],
    ['_xlnm.Print_Titles', "'Members    2024   a long name o'!$1:$1"],
    ['_xlnm.Print_Titles', "'Notes'!$1:$1"],
  ]);
  expect(child(sheet, 'autoFilter').attributes['ref']).toBe('A1:E3');
});

it('leads to addresses of the web, and to no other', () => {
  expect(all(sheet, 'hyperlink').map(({ attributes }) => attributes['ref'])).toEqual(['E2']);
  expect(file.relations('xl/worksheets/sheet1.xml')).toEqual([
    { id: 'rId1', type: 'hyperlink', target: 'https://example.org/a%20b?c=1&d=%C3%A9', external: true },
  ]);
});

it('lets others go on while a long sheet is written', async () => {
  let pauses = 0;
  const rows = Array.from({ length: 5_000 }, (_, row) => [`row ${row}`, null, row]);
  await writeWorkbook({ sheets: [{ ...members, rows }], rtl: false }, async () => {
    pauses += 1;
    return Promise.resolve();
  });
  expect(pauses).toBeGreaterThan(1);
});
