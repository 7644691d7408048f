import type { Workbook } from '@libs/office';

export type ChartCell = string | number | null;

/** The data of a chart: a head and rows, as they are in its sheet. */
export interface ChartSheet {
  readonly rows: readonly (readonly ChartCell[])[];
  readonly rtl: boolean;
  /** Columns (from zero) whose numbers are days. */
  readonly days?: readonly number[];
}

export const SHEET = 'Sheet1';

/** The workbook that Office opens when a user edits the data of a chart. */
export function chartWorkbook({ rows: [head = [], ...rows], rtl, days = [] }: ChartSheet): Workbook {
  const columns = head.map((text, column) => ({
    head: String(text ?? ''),
    width: column === 0 ? 32 : 12,
    format: days.includes(column) ? 'yyyy-mm-dd' : 'General',
  }));
  return { rtl, sheets: [{ name: SHEET, columns, rows }] };
}
