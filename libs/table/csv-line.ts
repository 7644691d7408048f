import { escapeBidi } from './escape-bidi.js';
import type { Cell } from './table.js';

/**
 * Where a spreadsheet would take what follows for a formula: at the beginning of a cell, and inside it after each sign at
 * which one that was set to other separators begins a new cell. Quotes and spaces are passed over there, and quotes of ours
 * do not help: they count only at the beginning of a cell, and those of another separator begin elsewhere. A comma within a
 * cell is in quotes already. The wide signs are those of Japanese keyboards.
 */
const FORMULA = /(?<=^|[;|\t\r\n])(?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r])/g;

/** Marks UTF-8 for spreadsheets that would guess wrongly. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One line of CSV (RFC 4180). A text that looks like a formula is made inert; a number stays a number. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const plain = escapeBidi(cell);
  const harmless = plain.replace(FORMULA, "'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
