import { escapeBidi, type Cell, type Column, type DataTable } from '@libs/table';
import { type MessageKey, cellText, headOf, type I18n } from '@libs/findings';

/** A typed value, or nothing where it is not known. */
type TypedCell = string | number | Date | null;

/** A column of a table as a sheet has it, typed by what it holds. */
export interface TableColumn {
  readonly head: string;
  /** How a spreadsheet shows the values. */
  readonly format: string;
  readonly cells: readonly TypedCell[];
}

/** A text is never taken for a formula in a column of texts, not even when it is typed again. */
const TEXT = '@';
const FORMATS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    count: '#,##0',
    share: '0.0%',
    ratio: '0.00',
    value: 'General',
    year: '0',
    date: 'yyyy-mm-dd',
  }),
);
/** Things whose code helps to join a sheet with other data. */
const CODED: readonly string[] = ['country', 'area', 'meeting', 'indicator', 'theme'];
/** The most that a cell of a spreadsheet holds. */
const LONGEST = 32_000;

/** Heads of columns that mean something else in these questions than elsewhere. */
const HEADS: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['aggregates.known', 'file.members-known'],
  ['profile.known', 'file.members-known'],
]);

export function sheetHead(question: string, column: Column, i18n: I18n): string {
  const own = HEADS.get(`${question}.${column.name}`);
  return own === undefined ? headOf(column, i18n) : i18n.t(own);
}

/** The columns of a table as a sheet has them; a dimension that has codes brings them in a column of their own. */
export function tableColumns(table: DataTable, i18n: I18n): TableColumn[] {
  const columns = table.columns.flatMap((column, place) => {
    const cells = table.cells[place] ?? [];
    const named = { ...typedColumn(column, cells, i18n), head: sheetHead(table.question, column, i18n) };
    return column.role === 'dimension' && CODED.includes(column.type)
      ? [named, codesOf(named.head, cells, i18n)]
      : [named];
  });
  if (!table.fictional) return columns;
  const mark = i18n.t('fictional');
  const rows = table.cells[0] ?? [];
  return [...columns, { head: i18n.t('fictional-data'), format: TEXT, cells: rows.map(() => mark) }];
}

function typedColumn(column: Column, cells: readonly Cell[], i18n: I18n): Omit<TableColumn, 'head'> {
  const format = FORMATS.get(column.type) ?? TEXT;
  return {
    format,
    cells: cells.map((cell) => {
      if (cell === null) return null;
      if (column.type === 'date') return dayOf(cell);
      return typeof cell === 'number' ? cell : sheetText(cellText(column, cell, i18n));
    }),
  };
}

function codesOf(head: string, cells: readonly Cell[], { t }: I18n): TableColumn {
  return {
    head: t('file.code', { column: head }),
    format: TEXT,
    cells: cells.map((cell) => (cell === null ? null : sheetText(String(cell)))),
  };
}

/** A whole day as a date; a month or a year alone stays the text that it is. */
function dayOf(cell: string | number): TypedCell {
  const text = String(cell);
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? new Date(`${text.slice(0, 10)}T00:00:00Z`) : sheetText(text);
}

/** A text as a cell can hold it. */
export function sheetText(text: string): string {
  const plain = escapeBidi(text).replace(/\r\n?/g, '\n');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
