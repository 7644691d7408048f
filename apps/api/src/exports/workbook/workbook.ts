import { newestOf } from '@libs/rules';
import { escapeBidi, type DataTable } from '@libs/table';
import type { Workbook } from 'exceljs';
import type { FileI18n } from '../i18n.service.js';
import { aboutLines, type AboutLine } from './about.js';
import { sheetColumns, type SheetCell, type SheetColumn } from './cells.js';
import { addSheet, bytesOf, newBook } from './sheets.js';

const NARROWEST = 8;
const WIDEST = 60;

/**
 * Tables as a workbook: a sheet each with typed cells and a frozen head, and a sheet that says what they are, what was
 * asked, what empty cells mean, and where the figures come from. In Arabic the sheets run from right to left.
 */
export async function workbookOf(tables: readonly DataTable[], i18n: FileI18n): Promise<Buffer> {
  const book = await newBook();
  book.creator = i18n.t('site.name');
  // As exact as a spreadsheet has it: the first day of a month or a year.
  book.created = new Date(Date.parse(newestOf(tables)?.asOf ?? '1970-01-01'));
  for (const [index, table] of tables.entries()) addTable(book, table, index + 1, i18n);
  addAbout(book, aboutLines(tables, i18n), i18n);
  return bytesOf(book);
}

function addTable(book: Workbook, table: DataTable, n: number, i18n: FileI18n): void {
  const columns = sheetColumns(table, i18n);
  const sheet = addSheet(book, i18n.t('file.table', { n }), i18n.language);
  sheet.columns = columns.map((column) => ({ header: column.head, width: widthOf(column) }));
  const rows = columns[0]?.cells.length ?? 0;
  for (let row = 0; row < rows; row += 1) sheet.addRow(columns.map(({ cells }) => cells[row] ?? null));
  for (const [place, { format }] of columns.entries())
    sheet.getColumn(place + 1).eachCell((cell, row) => {
      cell.numFmt = row === 1 ? '@' : format;
      cell.alignment = { vertical: 'top', wrapText: row === 1 || format === '@' };
    });
  if (columns.length > 0)
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

function addAbout(book: Workbook, lines: readonly AboutLine[], i18n: FileI18n): void {
  const sheet = addSheet(book, i18n.t('file.about'), i18n.language);
  sheet.columns = [
    { header: i18n.t('file.about'), width: 24 },
    { header: '', width: 90 },
    { header: i18n.t('file.address'), width: 60 },
  ];
  for (const { label, text, address } of lines) {
    const row = sheet.addRow([label, text, addressCell(address)]);
    row.alignment = { vertical: 'top', wrapText: true };
    row.numFmt = '@';
  }
}

/** An address of the web can be followed; any other is a text. */
function addressCell(address = ''): string | { text: string; hyperlink: string } {
  return /^https?:\/\//.test(address) ? { text: address, hyperlink: address } : escapeBidi(address);
}

function widthOf({ head, cells }: SheetColumn): number {
  const longest = cells.reduce((max: number, cell) => Math.max(max, lengthOf(cell)), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, Math.min(head.length + 2, 24)));
}

function lengthOf(cell: SheetCell): number {
  if (cell instanceof Date) return 10;
  return cell === null ? 0 : String(cell).length;
}
