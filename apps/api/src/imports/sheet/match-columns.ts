import { fold } from '@libs/vocabulary';

/** A column that a kind of import wants, with what people call it in the three languages. */
export interface ExpectedColumn {
  readonly key: string;
  readonly required: boolean;
  readonly headers: readonly string[];
  /** Whether a cell is one of the words of the column: it decides between columns of one header. */
  readonly holds?: (cell: string) => boolean;
}

/** Which column of a sheet holds what. */
export interface ColumnMatch {
  /** Index of the row of headers; what is above it is a title. */
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
 * chose for an earlier file: a choice goes before our own lists, but for one by which less of the file is known than without it.
 */
export function matchColumns(
  rows: readonly (readonly string[])[],
  wanted: readonly ExpectedColumn[],
  remembered: ReadonlyMap<string, string> = new Map(),
): ColumnMatch {
  const all = matchBy(rows, wanted, remembered);
  if (remembered.size === 0 || unknownOf(all) === 0) return all;
  const own = new Set(wanted.flatMap(({ headers }) => headers.map(fold)));
  const added = new Map([...remembered].filter(([header]) => !own.has(header)));
  const others = [added, new Map<string, string>()].map((some) => matchBy(rows, wanted, some));
  return others.reduce((best, one) => (unknownOf(one) < unknownOf(best) ? one : best), all);
}

function unknownOf({ missing, contested }: ColumnMatch): number {
  return missing.length + contested.length;
}

function matchBy(
  rows: readonly (readonly string[])[],
  wanted: readonly ExpectedColumn[],
  remembered: ReadonlyMap<string, string>,
): ColumnMatch {
  const called = new Map<string, ExpectedColumn[]>();
  for (const one of wanted)
    for (const header of new Set(one.headers.map(fold)))
      called.set(header, [...(called.get(header) ?? []), one]);
  const isKnown = (cell: string): string | undefined =>
    remembered.get(fold(cell)) ?? called.get(fold(cell))?.[0]?.key;
  const matches = rows.slice(0, TITLE_LINES).map((cells) => new Set(cells.map(isKnown).filter(Boolean)).size);
  const header = Math.max(0, matches.indexOf(Math.max(0, ...matches)));
  const columns = new Map<string, number>();
  const contested = new Set<string>();
  for (const [index, cell] of (rows[header] ?? []).entries()) {
    const chosen = remembered.get(fold(cell));
    const claimants = called.get(fold(cell)) ?? [];
    const isOther = chosen !== undefined && claimants.every(({ key }) => key !== chosen);
    const key =
      isOther || claimants.length < 2
        ? (chosen ?? claimants[0]?.key)
        : heldBy(
            claimants,
            rows.slice(header + 1).map((row) => row[index] ?? ''),
          );
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

/** How many filled cells are enough to tell which of two columns of one header it is. */
const TELLING = 500;

/** Of several columns that one header may name, the one that holds most of its cells; the last where none holds any. */
function heldBy(claimants: readonly ExpectedColumn[], cells: readonly string[]): string | undefined {
  const filled = cells.filter((cell) => cell !== '').slice(0, TELLING);
  const counts = claimants.map(({ holds }) => (holds === undefined ? 0 : filled.filter(holds).length));
  const max = Math.max(...counts);
  return max === 0 ? claimants.at(-1)?.key : claimants[counts.indexOf(max)]?.key;
}
