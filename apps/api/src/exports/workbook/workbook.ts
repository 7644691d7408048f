import { isRightToLeft } from '@libs/vocabulary';
import { newestOf } from '@libs/rules';
import { escapeBidi, type DataTable } from '@libs/table';
import { writeWorkbook, type Sheet, type SheetColumn } from '@libs/office';
import type { FileI18n } from '../i18n.service.js';
import { aboutLines, type AboutLine } from './about.js';
import { tableColumns, type TableColumn } from './cells.js';

const NARROWEST = 8;
const WIDEST = 60;

/**
 * Tables as a workbook: a sheet each with typed cells and a frozen head, and a sheet that says what they are, what was
 * asked, what empty cells mean, and where the figures come from. In Arabic the sheets run from right to left.
 */
export function workbookOf(tables: readonly DataTable[], i18n: FileI18n): Promise<Buffer> {
  return writeWorkbook({
    rtl: isRightToLeft(i18n.language),
    properties: {
      creator: i18n.t('site.name'),
      // As exact as a document has it: the first day of a month or a year.
      created: new Date(Date.parse(newestOf(tables)?.asOf ?? '1970-01-01')).toISOString(),
    },
    sheets: [
      ...tables.map((table, index) => tableSheet(table, index + 1, i18n)),
      aboutSheet(aboutLines(tables, i18n), i18n),
    ],
  });
}

function tableSheet(table: DataTable, n: number, i18n: FileI18n): Sheet {
  const columns = tableColumns(table, i18n);
  const rows = (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row] ?? null));
  return { name: i18n.t('file.table', { n }), columns: columns.map(sheetColumn), rows, filter: true };
}

function sheetColumn(column: TableColumn): SheetColumn {
  const { head, format } = column;
  return { head, format, width: widthOf(column), wrap: format === '@' };
}

function aboutSheet(lines: readonly AboutLine[], { t }: FileI18n): Sheet {
  const column = (head: string, width: number): SheetColumn => ({ head, width, format: '@', wrap: true });
  return {
    name: t('file.about'),
    columns: [column(t('file.about'), 24), column('', 90), column(t('file.address'), 60)],
    rows: lines.map(({ label, text, address = '' }) => [label, text, { text: escapeBidi(address), address }]),
  };
}

function widthOf({ head, cells }: TableColumn): number {
  const longest = cells.reduce((max: number, cell) => Math.max(max, lengthOf(cell)), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, Math.min(head.length + 2, 24)));
}

function lengthOf(cell: TableColumn['cells'][number]): number {
  if (cell instanceof Date) return 10;
  return cell === null ? 0 : String(cell).length;
}
