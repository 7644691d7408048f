import { CsvError } from 'csv-parse/sync';
import { cut, delimiterOf, DELIMITERS, tooLongLine, type Delimiter } from './delimiter.js';
import { decode, type Encoding } from './encoding.js';
import type { WhereUnreadable, WhyUnreadable } from './unreadable-file-error.js';

/** What is refused before anything is made of it. */
export const LIMITS = { bytes: 10_000_000, rows: 20_000, columns: 200, cell: 10_000 } as const;

/** A table of texts, as the file has it; the first row is line 1. */
export interface CsvSheet {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly rows: readonly (readonly string[])[];
}

type Refusal = { readonly unreadable: WhyUnreadable; readonly where?: WhereUnreadable };

export type ReadResult = { readonly sheet: CsvSheet } | Refusal;

/** Reads a text file whose cells are parted by comma, semicolon, tab or Arabic comma. */
export function readCsv(bytes: Uint8Array): ReadResult {
  if (bytes.length === 0) return { unreadable: 'empty' };
  if (bytes.length > LIMITS.bytes) return { unreadable: 'too-large' };
  const { text, encoding } = decode(bytes);
  // No table of texts holds a zero: a workbook, a picture or an archive that was renamed does.
  if (text.includes('\0')) return { unreadable: 'not-text' };
  const long = tooLongLine(text);
  if (long !== null) return { unreadable: whyTooLong(long.text), where: { line: long.line } };
  const delimiter = delimiterOf(text);
  try {
    const rows = cut(text, delimiter, LIMITS.rows + 1).map((row) => row.map(cleanCell));
    return exceededLimit(rows) ?? { sheet: { encoding, delimiter, rows } };
  } catch (fault) {
    if (fault instanceof CsvError) return { unreadable: 'broken-quotes', where: lineOf(fault) };
    throw fault;
  }
}

function exceededLimit(rows: readonly (readonly string[])[]): Refusal | null {
  if (rows.length > LIMITS.rows) return { unreadable: 'too-many-rows' };
  const wide = rows.findIndex((row) => row.length > LIMITS.columns);
  if (wide >= 0) return { unreadable: 'too-many-columns', where: { line: wide + 1 } };
  const long = rows.findIndex((row) => row.some((cell) => cell.length > LIMITS.cell));
  if (long >= 0) return { unreadable: 'cell-too-long', where: { line: long + 1 } };
  return rows.every((row) => row.every((cell) => cell === '')) ? { unreadable: 'empty' } : null;
}

/** The line at which the reader of cells gave up. */
export function lineOf(fault: CsvError): WhereUnreadable {
  const line: unknown = Object.hasOwn(fault, 'lines') ? Reflect.get(fault, 'lines') : null;
  return typeof line === 'number' ? { line } : {};
}

/** What a line that is too long has too much of: cells, or text in one of them. */
function whyTooLong(line: string): WhyUnreadable {
  const cells = DELIMITERS.map((delimiter) => line.split(delimiter, LIMITS.columns + 1).length);
  return Math.max(...cells) > LIMITS.columns ? 'too-many-columns' : 'cell-too-long';
}

/** Signs that are not seen, among them those that turn the direction of what follows, are no part of a cell. */
export function cleanCell(cell: string): string {
  return cell.replace(/[\p{Cf}\p{Cc}\p{Cs}]/gu, (sign) => (/[\t\n\r]/.test(sign) ? ' ' : '')).trim();
}
