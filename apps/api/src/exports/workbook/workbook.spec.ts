import readXlsx from 'read-excel-file/node';
import type { DataTable } from '@libs/table';
import { i18nOf } from '../../../../../test/i18n.js';
import { all, child, OfficeFile } from '../../../../../test/office-file.js';
import type { FileI18n } from '../i18n.service.js';
import { workbookOf } from './workbook.js';

const table: DataTable = {
  question: 'participationByMeeting',
  columns: [
    { name: 'meeting', role: 'dimension', type: 'meeting' },
    { name: 'start', role: 'attribute', type: 'date', missing: 'unknown' },
    { name: 'countries', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'coverage', role: 'measure', type: 'share', missing: 'not-reported' },
    { name: 'title', role: 'attribute', type: 'text' },
  ],
  cells: [
    ['pesnet-3', 'pesnet-5'],
    ['2021-06-02', null],
    [36, null],
    [0.6316, null],
    ['3rd', '5th'],
  ],
  notes: [{ code: 'note.not-eligible-unknown', values: {} }],
  sources: ['sesric-1'],
  asOf: '2024-03-01',
  readOn: '2026-11',
  fictional: false,
  asked: [{ question: 'participationByMeeting', groups: ['arab'], yearFrom: 2021 }],
};

const files = ['apps/api/src/exports/messages', 'libs/findings/messages/question'];

function fileReader(language: 'en' | 'fr' | 'ar'): FileI18n {
  const address = 'https://example.org/1';
  const source = (id: string) => ({
    id,
    title: 'Event page',
    publisher: 'SESRIC',
    address,
    pageDate: '2-3 Jun 2021',
  });
  return { ...i18nOf(language, files), source };
}

/** The sheets as another library reads them: rows of typed cells by the name of the sheet. */
async function sheetsOf(tables: readonly DataTable[], language: 'en' | 'fr' | 'ar' = 'en') {
  const sheets = await readXlsx(await workbookOf(tables, fileReader(language)));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('a table as a workbook', () => {
  it('has numbers as numbers, days as days, and nothing where nothing is known', async () => {
    expect((await sheetsOf([table])).get('Table 1')).toEqual([
      ['Meeting', 'Meeting (code)', 'Start', 'Members taking part', 'Coverage', 'Title'],
      ['pesnet-3', 'pesnet-3', new Date('2021-06-02T00:00:00Z'), 36, 0.6316, '3rd'],
      ['pesnet-5', 'pesnet-5', null, null, null, '5th'],
    ]);
  });

  it('says what it is, what was asked, why cells are empty, what to note, and where it is from', async () => {
    const about = (await sheetsOf([table])).get('About') ?? [];
    expect(about.slice(1).map(([label, text, address]) => [label, text, address ?? ''])).toEqual([
      ['PESNET Observatory', 'OIC Public Employment Services Network (OIC-PESNET)', ''],
      ['Data as of', '2024-03-01', ''],
      ['Sources read', '2026-11', ''],
      ['Table 1', 'How many members took part in each meeting, and with how many representatives?', ''],
      ['Asked about', 'Groups: Arab Group · From the year: 2021', ''],
      ['Empty cells', 'Start: Unknown', ''],
      ['Empty cells', 'Members taking part, Coverage: Not reported', ''],
      ['Note', expect.stringContaining('all members'), ''],
      ['Source', 'sesric-1: Event page, 2-3 Jun 2021', 'https://example.org/1'],
    ]);
  });

  it('of the invented network says so in every row', async () => {
    const sheets = await sheetsOf([{ ...table, fictional: true }]);
    expect(sheets.get('Table 1')?.map((row) => row.at(-1))).toEqual([
      'Fictional data',
      'Fictional',
      'Fictional',
    ]);
    expect(sheets.get('About')?.[2]?.[1]).toContain('invented');
  });

  it('runs from right to left in Arabic, under a head that stays', async () => {
    const file = new OfficeFile(await workbookOf([table], fileReader('ar')));
    expect(file.faults()).toEqual([]);
    const names = all(file.xml('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name']);
    expect(names).toEqual(['الجدول 1', 'حول الملف']);
    for (const name of file.named(/worksheets\/sheet\d\.xml$/)) {
      const sheet = file.xml(name);
      expect(all(sheet, 'sheetView')[0]?.attributes['rightToLeft']).toBe('1');
      expect(all(sheet, 'pane')[0]?.attributes).toMatchObject({ state: 'frozen', ySplit: '1' });
    }
  });

  const hostile = [
    '<script>alert(1)</script>',
    '=HYPERLINK("http://evil.example","x")',
    '+1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    'a\u202Egnirts\u202C',
    '\u0000\u0008x',
    '\ud800',
    '👩🏽‍🚀 مرحبا',
    'x'.repeat(10_000),
  ];

  it('holds hostile texts as texts: no formula, nothing turned round, nothing cut', async () => {
    const title = table.columns.findIndex(({ name }) => name === 'title');
    const cells = table.cells.map((column, place) =>
      place === title ? hostile : hostile.map(() => column[0] ?? null),
    );
    const bytes = await workbookOf([{ ...table, cells }], fileReader('en'));
    const [first] = await readXlsx(bytes, { trim: false });
    expect(first?.data.slice(1).map((row) => row.at(-1))).toEqual(
      hostile.map(
        (text) => text.replace(/[\u0000\u0008\u202a-\u202e\ud800]/gu, '').replace(/\r/g, '\n') || null,
      ),
    );
    const file = new OfficeFile(bytes);
    const sheet = file.xml('xl/worksheets/sheet1.xml');
    const styles = child(file.xml('xl/styles.xml'), 'cellXfs').children;
    expect(all(sheet, 'f')).toEqual([]);
    const letter = String.fromCodePoint(65 + title + 1);
    const titles = all(sheet, 'c').filter(({ attributes }) => attributes['r']?.startsWith(letter));
    expect(titles.length).toBeGreaterThan(5);
    for (const { attributes } of titles) {
      expect(attributes['t']).toBe('inlineStr');
      expect(styles[Number(attributes['s'])]?.attributes['numFmtId']).toBe('49');
    }
  });
});
