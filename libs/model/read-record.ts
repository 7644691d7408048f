import type { Cells, CellValue, Values } from './kind.js';

/** What came in is no record at all: it has not even the shape of one. */
export class MalformedRecordError extends TypeError {}

/**
 * A record as it came in from outside: `{root, parts}` with rows of plain cells. Whether its columns and values
 * are those of its kind, the checks say. Throws `MalformedRecordError`.
 */
export function readValues(value: unknown): Values {
  const { root, parts } = entriesOf(value);
  return {
    root: readCells(root),
    parts: Object.fromEntries(
      Object.entries(entriesOf(parts ?? {})).map(([name, rows]) => {
        if (!Array.isArray(rows))
          throw new MalformedRecordError(`The part ${name.slice(0, 40)} is no list of rows.`);
        return [name, rows.map(readCells)];
      }),
    ),
  };
}

/** A state of a record out of the record of changes; null where there was none, or none of this shape. */
export function readState(json: string | null): Values | null {
  if (json === null) return null;
  try {
    return readValues(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Whether a change also touched what is known of persons: that it did is all that the record of changes says of it. */
export function touchedPersons(after: string | null): boolean {
  const parsed: unknown = after === null ? null : JSON.parse(after);
  return typeof parsed === 'object' && parsed !== null && 'persons' in parsed;
}

function readCells(row: unknown): Cells {
  return Object.fromEntries(Object.entries(entriesOf(row)).map(([column, cell]) => [column, readCell(cell)]));
}

function readCell(cell: unknown): CellValue {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (Array.isArray(cell) && cell.length <= 100) {
    const texts = cell.filter((one) => typeof one === 'string');
    if (texts.length === cell.length) return texts;
  }
  throw new MalformedRecordError('A cell holds a text, a number, yes or no, or a list of texts.');
}

function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MalformedRecordError('A record is {root, parts}.');
  return { ...value };
}
