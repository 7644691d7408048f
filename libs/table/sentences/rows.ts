import type { Cell, DataTable } from '../table.js';

/** One row of a table, read by the names of its columns. */
export interface Row {
  /** Position in the table, by which a mark finds its row in the table twin. */
  readonly index: number;
  text(column: string): string;
  /** The text, or null where the cell is missing. */
  known(column: string): string | null;
  /** The number, or null where the cell is missing. */
  number(column: string): number | null;
  /** The number; a missing one is nought, for columns that are never missing. */
  count(column: string): number;
}

/** The rows of a columnar table. */
export function rowsOf(table: DataTable): Row[] {
  const places = new Map(table.columns.map(({ name }, place) => [name, place]));
  const cell = (column: string, index: number): Cell =>
    table.cells[places.get(column) ?? -1]?.[index] ?? null;
  const length = table.cells[0]?.length ?? 0;
  return Array.from({ length }, (_, index) => rowAt(index, (column) => cell(column, index)));
}

function rowAt(index: number, cell: (column: string) => Cell): Row {
  const number = (column: string): number | null => {
    const value = cell(column);
    return typeof value === 'number' ? value : null;
  };
  const known = (column: string): string | null => {
    const value = cell(column);
    return value === null ? null : String(value);
  };
  return {
    index,
    known,
    number,
    text: (column) => known(column) ?? '',
    count: (column) => number(column) ?? 0,
  };
}

/** The year of a date such as 2024-02-29, as text: years take no thousands separator. */
export function yearOf(date: string): string {
  return date.slice(0, 4);
}
