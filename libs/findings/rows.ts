import type { Cell, DataTable, Note } from '@libs/table';

/** One row of a table, read by the names of its columns. */
export interface Row {
  /** Position in the table, by which a mark finds its row in the data table. */
  readonly index: number;
  text(column: string): string;
  /** The text, or null where the cell is missing. */
  known(column: string): string | null;
  /** The number, or null where the cell is missing. */
  number(column: string): number | null;
  /** The number; a missing one is zero: for columns that are never missing, and for sums of what is known. */
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

/**
 * What an answer that was cut at its bound says of all that was asked for: `of` rows, of which it holds `n`, and the
 * counts that its finding is made of. Null where the answer is whole.
 */
export function boundOf({
  notes,
}: DataTable): { readonly of: number; readonly counts: Note['values'] } | null {
  const values = notes.find(({ code }) => code === 'note.shown-of')?.values;
  return typeof values?.['of'] === 'number' ? { of: values['of'], counts: values } : null;
}

/** A count over all that was asked for: that of the rows, or the one that an answer cut at its bound carries. */
export function countOfAll(table: DataTable, name: string, ofRows: number): number {
  const count = boundOf(table)?.counts[name];
  return typeof count === 'number' ? count : ofRows;
}

/** How many rows there are of all that was asked for, whether or not the answer holds them all. */
export function rowsOfAll(table: DataTable): number {
  return boundOf(table)?.of ?? table.cells[0]?.length ?? 0;
}

/** The year of a date such as 2024-02-29, as text: years take no thousands separator. */
export function yearOf(date: string): string {
  return date.slice(0, 4);
}
