import { beginningOf } from '@libs/rules';
import type { CellValue } from '@libs/model';
import { fold } from '@libs/vocabulary';
import { orderOf, readDate, type DateOrder } from '../sheet/dates.js';
import { readNumber } from '../sheet/numbers.js';
import { readAge, readYear } from './ages.js';
import type { CellType, ImportColumn } from './column.js';
import type { ReferenceData } from './reference-data.js';
import type { RawCell, RawRow } from './raw-rows.js';
import { codesByLabel } from './term-labels.js';

/** A cell with what it means, or why nobody can tell. */
export interface ParsedCell extends RawCell {
  readonly value: CellValue;
  readonly wrong: CellIssue | null;
}

export interface CellIssue {
  readonly code: string;
  readonly value?: string;
  /** What it would be corrected to, as texts of a cell. */
  readonly suggestions?: readonly string[];
}

export interface ParsedRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, ParsedCell>;
}

/** What is right in a row is a value, what is not says why: no row stops another. */
export function parseRows(
  rows: readonly RawRow[],
  columns: readonly ImportColumn[],
  known: ReferenceData,
  dayOrder: DateOrder | null,
): ParsedRow[] {
  const orders = new Map<string, DateOrder | undefined>();
  for (const { key, type } of columns)
    if (type.type === 'day')
      orders.set(
        key,
        dayOrder ??
          orderOf(rows.map(({ cells }) => cells.get(key)?.text ?? '').filter((text) => text !== '')),
      );
  return rows.map((row) => parseRow(row, columns, known, orders));
}

/** One row on its own: of a file that is too long to be held at once. */
export function parseRow(
  { line, cells }: RawRow,
  columns: readonly ImportColumn[],
  known: ReferenceData,
  orders: ReadonlyMap<string, DateOrder | undefined> = new Map(),
): ParsedRow {
  const parsed = new Map<string, ParsedCell>();
  for (const { key, type, required } of columns) {
    const cell = cells.get(key);
    if (cell === undefined) continue;
    const read = isError(cell.text)
      ? wrong('error-cell', cell.text)
      : cell.text === ''
        ? empty(cell, required)
        : valueOf(cell, type, known, orders.get(key));
    parsed.set(key, { ...cell, value: null, wrong: null, ...read });
  }
  return { line, cells: parsed };
}

/** What a spreadsheet writes where it could not work out a cell, in a workbook as in a text file that it saved. */
const ERROR = new RegExp(
  [
    /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/,
    // As a French spreadsheet writes them, and LibreOffice.
    /^#(N\/D|VALEUR ?!|NOM ?\?|NOMBRE ?!|NUL ?!|REF ?!|DIV\/0 ?!|EPARS!|CALCUL!)$/,
    /^Err(eur)? ?:? ?5\d\d$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

function isError(text: string): boolean {
  return ERROR.test(text);
}

type Read = { readonly value: CellValue } | { readonly wrong: CellIssue };

/** A merged area says its text once: whether it holds for the rows below it too, only a person knows. */
function empty({ mark, above = '' }: RawCell, required: boolean): Read {
  if (!required) return { value: null };
  if (mark !== 'merged') return { wrong: { code: 'needed' } };
  return { wrong: { code: 'merged', value: above, suggestions: above === '' ? [] : [above] } };
}

function valueOf(cell: RawCell, type: CellType, known: ReferenceData, order: DateOrder | undefined): Read {
  const { text } = cell;
  switch (type.type) {
    case 'text':
      return text.length > type.max ? wrong('too-long', String(type.max)) : { value: text };
    case 'code': {
      const codes = codesByLabel(type.list, type.also);
      const code = codes.get(fold(text));
      return code === undefined ? wrong('unknown-code', text, [...new Set(codes.values())]) : { value: code };
    }
    case 'codes':
      return listOf(text, (part) => codesByLabel(type.list, type.also).get(fold(part)));
    case 'country':
      return countryOf(text, known.countries);
    case 'countries':
      return listOf(text, (part) => known.countries.codeOf(part) ?? undefined);
    case 'reference': {
      const names = known.references.get(type.to);
      const found = names?.get(fold(text));
      return found === undefined
        ? wrong('unknown-reference', text, ['area', 'programme'].includes(type.to) ? distinct(names) : [])
        : { value: found.code };
    }
    case 'day':
      return dayOf(text, order);
    case 'yes-no':
      return yesOrNo(text);
    case 'number':
      return numberOf(cell);
    case 'whole':
      return wholeOf(cell, type);
    case 'age':
      return orIssue(readAge(text), 'unknown-code', text);
    case 'year':
      return orIssue(readYear(text), 'not-a-year', text);
  }
}

function wrong(code: string, value: string, suggestions: readonly string[] = []): Read {
  return { wrong: { code, value: beginningOf(value, 80), suggestions: suggestions.slice(0, 12) } };
}

function orIssue(value: CellValue, code: string, text: string): Read {
  return value === null ? wrong(code, text) : { value };
}

function distinct(names: ReadonlyMap<string, { code: string }> | undefined): readonly string[] {
  return [...new Set([...(names?.values() ?? [])].map(({ code }) => code))];
}

/** A country by its own name; a near one is only suggested. */
export function countryOf(text: string, countries: ReferenceData['countries']): Read {
  const read = countries.read(text);
  return 'code' in read ? { value: read.code } : wrong('unknown-country', text, read.suggestions);
}

/** Several in one cell, parted by signs that no name holds. */
function listOf(text: string, meaning: (part: string) => string | undefined): Read {
  const parts = text.split(/[;|/\n،؛]|,(?!\s*(?:Rep|Islamic|The)\b)/).map((part) => part.trim());
  const found: string[] = [];
  for (const part of parts.filter((one) => one !== '')) {
    const code = meaning(part);
    if (code === undefined) return wrong('unknown-code', part);
    if (!found.includes(code)) found.push(code);
  }
  return { value: found };
}

function dayOf(text: string, order: DateOrder | undefined): Read {
  const read = readDate(text, order);
  if ('day' in read) return { value: read.day };
  return 'ask' in read ? wrong('which-day', text, [...new Set(read.ask)]) : wrong('not-a-date', text);
}

const YES = new Set(['yes', 'y', 'true', '1', 'oui', 'vrai', 'نعم']);
const NO = new Set(['no', 'n', 'false', '0', 'non', 'faux', 'لا']);

function yesOrNo(text: string): Read {
  const word = fold(text);
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : wrong('not-yes-no', text);
}

/** A number; `exact` where a machine wrote it, with a point for decimals and nothing between thousands. */
export function numberOf({ text, mark }: RawCell, exact = false): Read {
  // What a workbook keeps as a number has one meaning.
  if (
    (exact && /^-?\d+(\.\d+)?$/.test(text)) ||
    ((mark === 'number' || mark === 'formula') && Number.isFinite(Number(text)))
  )
    return { value: Number(text) };
  // Machines write very large and very small numbers with an exponent.
  if (/^-?\d+(\.\d+)?e[+-]?\d{1,3}$/i.test(text)) return { value: Number(text) };
  const read = readNumber(text);
  if ('value' in read) return Number.isFinite(read.value) ? read : wrong('not-a-number', text);
  if ('problem' in read) return wrong('not-a-number', text);
  // A zero more, and a decimal mark can be nothing else.
  const [decimal, whole] = read.ask;
  return wrong('which-number', text, [`${decimal.toFixed(3)}0`, String(whole)]);
}

function wholeOf(cell: RawCell, { min, max }: { min: number; max: number }): Read {
  const read = numberOf(cell);
  if ('wrong' in read || typeof read.value !== 'number') return read;
  if (!Number.isInteger(read.value)) return wrong('not-whole', cell.text);
  if (read.value < min) return wrong('too-small', String(min));
  return read.value > max ? wrong('too-large', String(max)) : read;
}
