import { fold } from '@libs/vocabulary';

/** A column that a kind of import wants, with what people call it in the three languages. */
export interface ColumnWanted {
  readonly key: string;
  readonly required: boolean;
  readonly headers: readonly string[];
}

/** Which column of a sheet holds what. */
export interface Matched {
  /** Index of the row of headers; what stands above it is a title. */
  readonly header: number;
  /** Index of the sheet's column by the key of the wanted one. */
  readonly columns: ReadonlyMap<string, number>;
  /** Keys of required columns that no header names. */
  readonly missing: readonly string[];
  /** Keys that two headers name: a person has to choose. */
  readonly contested: readonly string[];
}

/** How many lines of a title may stand above the headers. */
const TITLE_LINES = 20;

/**
 * Finds the row of headers and what each of them means. `remembered` holds, by folded header, the keys that a person
 * chose for an earlier file: a choice goes before our own lists.
 */
export function matchColumns(
  rows: readonly (readonly string[])[],
  wanted: readonly ColumnWanted[],
  remembered: ReadonlyMap<string, string> = new Map(),
): Matched {
  const keys = new Map(wanted.flatMap(({ key, headers }) => headers.map((header) => [fold(header), key])));
  const keyOf = (cell: string): string | undefined => remembered.get(fold(cell)) ?? keys.get(fold(cell));
  const matches = rows.slice(0, TITLE_LINES).map((cells) => new Set(cells.map(keyOf).filter(Boolean)).size);
  const header = Math.max(0, matches.indexOf(Math.max(0, ...matches)));
  const columns = new Map<string, number>();
  const contested = new Set<string>();
  for (const [index, cell] of (rows[header] ?? []).entries()) {
    const key = keyOf(cell);
    if (key === undefined) continue;
    if (columns.has(key)) contested.add(key);
    else columns.set(key, index);
  }
  for (const key of contested) columns.delete(key);
  const missing = wanted
    .filter(({ key, required }) => required && !columns.has(key) && !contested.has(key))
    .map(({ key }) => key);
  return { header, columns, missing, contested: [...contested] };
}
