import { inert } from './inert.js';
import type { Cell } from './table.js';

/** First signs that make a spreadsheet take a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Marks UTF-8 for spreadsheets that would guess wrongly. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One line of CSV (RFC 4180). A text that looks like a formula is made inert; a number stays a number. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const plain = inert(cell);
  const harmless = FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
