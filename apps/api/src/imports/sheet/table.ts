import type { Delimiter } from './delimiter.js';
import type { Encoding } from './encoding.js';

/** What a cell of a workbook is beside its text: a formula’s kept value, part of a merged area, a plain number. */
export type Mark = 'formula' | 'merged' | 'number';

/** How a workbook sets a whole row apart: not shown, or crossed out. */
export type RowMark = 'hidden' | 'struck';

/** Asks for all sheets of the same headers at once: no sheet can be called so. */
export const ALL_SHEETS = '*';

/** Where the rows of a sheet begin in a table of several: its line there, and the line of the sheet. */
export interface SheetPart {
  readonly sheet: string;
  readonly first: number;
  readonly own: number;
}

/** A table of texts from a file of either form; the first row is line 1. */
export interface Table {
  /** Of a text file. */
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Of a workbook: its sheets, and the one that is read. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly rows: readonly (readonly string[])[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** Rows that a workbook sets apart, by line. */
  readonly rowMarks?: ReadonlyMap<number, RowMark>;
  /** Where several sheets are read as one, in their order. */
  readonly parts?: readonly SheetPart[];
}

/** Where a mark stands: line counted from 1, column from 0. */
export function markKey(line: number, column: number): string {
  return `${line}:${column}`;
}
