import { isDay, isUuid, type ValidationIssue } from '@libs/rules';
import { isCode } from '@libs/vocabulary';
import {
  columnsOf,
  keyCells,
  type Cells,
  type CellValue,
  type Field,
  type Kind,
  type Part,
  type Values,
} from './kind.js';

/** How many rows a part may have. */
const MAX_ROWS = 2_000;

/** Everything that is wrong with a record as entered, apart from what only the database knows (references). */
export function recordProblems(kind: Kind, record: Values): readonly ValidationIssue[] {
  const found = [
    ...rowProblems(kind.fields, record.root, ''),
    ...personalProblems(kind.personal?.fields ?? [], record.root, ''),
  ];
  for (const part of kind.parts) {
    const rows = record.parts[part.name] ?? [];
    if (rows.length > MAX_ROWS) found.push({ path: part.name, code: 'too-many', value: MAX_ROWS });
    const seen = new Set<string>();
    for (const [index, row] of rows.slice(0, MAX_ROWS).entries()) {
      const path = `${part.name}.${index}`;
      found.push(
        ...rowProblems(part.fields, row, `${path}.`),
        ...personalProblems(part.personal?.fields ?? [], row, `${path}.`),
        ...strayRows(kind, record, part, row).map((wrong) => ({ ...wrong, path: `${path}.${wrong.path}` })),
      );
      if (part.ordinalKey === true) continue;
      const [made = ''] = part.made === true ? part.key : [];
      if (part.made === true && isEmpty(row[made])) continue;
      if (part.made === true && !isUuid(String(row[made])))
        found.push({ path: `${path}.${made}`, code: 'not-allowed' });
      const key = JSON.stringify(part.key.map((column) => row[column] ?? null));
      if (seen.has(key)) found.push({ path: `${path}.${part.key[0] ?? ''}`, code: 'named-twice' });
      seen.add(key);
    }
  }
  return found.length > 0 ? found : (kind.rules ?? []).flatMap((rule) => rule(record));
}

function rowProblems(fields: readonly Field[], row: Cells, path: string): ValidationIssue[] {
  return fields.flatMap((field) => {
    const columns = columnsOf(field);
    const filled = columns.filter((column) => !isEmpty(row[column]));
    if (filled.length === 0)
      return field.required === true ? [{ path: `${path}${columns[0] ?? ''}`, code: 'needed' }] : [];
    return filled.flatMap((column) => {
      const wrong = cellProblem(field, row[column] ?? null);
      return wrong === null ? [] : [{ path: `${path}${column}`, ...wrong }];
    });
  });
}

/** A person may be left out or erased; of one who is named, what is needed must be there. */
function personalProblems(fields: readonly Field[], row: Cells, path: string): ValidationIssue[] {
  const named = fields.flatMap(columnsOf).some((column) => !isEmpty(row[column]));
  return named ? rowProblems(fields, row, path) : [];
}

/** Cells that should name a row of another part of the record, and name none. */
function strayRows(kind: Kind, { parts }: Values, { fields }: Part, row: Cells): ValidationIssue[] {
  return fields.flatMap(({ name, type }) => {
    if (type.type !== 'row' || isEmpty(row[name])) return [];
    const column = kind.parts.find((part) => part.name === type.of)?.key[0] ?? '';
    return (parts[type.of] ?? []).some((other) => other[column] === row[name])
      ? []
      : [{ path: name, code: 'unknown-reference', value: shown(row[name] ?? null) }];
  });
}

/** The cells of a key from its line in an address; null where no record of this kind can have it. */
export function readKey(kind: Kind, text: string): Cells | null {
  const cells = keyCells(kind, text);
  if (cells === null || Object.values(cells).some((cell) => String(cell).length > 200)) return null;
  const wrong = kind.key.some((column) => {
    const field = kind.fields.find(({ name }) => name === column);
    const value = cells[column] ?? null;
    return field === undefined ? hasStrays(String(value)) : cellProblem(field, value) !== null;
  });
  return wrong ? null : cells;
}

/** Signs that no text of the database can hold. */
function hasStrays(text: string): boolean {
  return /\p{Surrogate}|\u0000/u.test(text);
}

function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

type CellProblem = Omit<ValidationIssue, 'path'> | null;

function cellProblem({ type }: Field, value: CellValue): CellProblem {
  switch (type.type) {
    case 'line':
    case 'lines':
    case 'words':
      if (typeof value !== 'string' || hasStrays(value)) return { code: 'not-text' };
      return value.length > type.max ? { code: 'too-long', value: type.max } : null;
    case 'integer':
    case 'number':
      return numberProblem(type, value);
    case 'yes-no':
      return typeof value === 'boolean' ? null : { code: 'not-yes-no' };
    case 'day':
      return typeof value === 'string' && isDay(value) ? null : { code: 'not-a-date', value: shown(value) };
    case 'time':
      return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d(:00)?$/.test(value)
        ? null
        : { code: 'not-a-time', value: shown(value) };
    case 'address':
      return typeof value === 'string' &&
        !hasStrays(value) &&
        value.length <= 2_000 &&
        /^https?:\/\/[^\s<>"]+$/.test(value)
        ? null
        : { code: 'not-an-address', value: shown(value) };
    case 'code':
      return typeof value === 'string' && isCode(type.list, value)
        ? null
        : { code: 'unknown-code', value: shown(value) };
    case 'codes':
      return Array.isArray(value) && value.every((one) => isCode(type.list, String(one)))
        ? null
        : { code: 'unknown-code', value: shown(value) };
    case 'reference':
    case 'row':
      return (typeof value === 'string' && value.length <= 200 && !hasStrays(value)) ||
        (type.type === 'row' && Number.isSafeInteger(value))
        ? null
        : { code: 'unknown-reference', value: shown(value) };
  }
}

function numberProblem(
  { type, min, max }: { type: 'integer' | 'number'; min?: number; max?: number },
  value: CellValue,
): CellProblem {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { code: 'not-a-number', value: shown(value) };
  if (type === 'integer' && !Number.isSafeInteger(value)) return { code: 'not-whole', value };
  if (min !== undefined && value < min) return { code: 'too-small', value: min };
  return max !== undefined && value > max ? { code: 'too-large', value: max } : null;
}

function shown(value: CellValue): string {
  return String(value).slice(0, 40);
}
