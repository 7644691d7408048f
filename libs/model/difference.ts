import {
  columnsOf,
  type Cells,
  type CellValue,
  type Field,
  type Kind,
  type Part,
  type Values,
} from './kind.js';

/** A place where two states of a record differ: one cell, or a whole row that only one of them has. */
export interface Difference {
  /** Names the place among the differences of two records. */
  readonly id: string;
  readonly part: Part | null;
  /** The row as either has it. */
  readonly row: Cells | null;
  /** The place of the row in its list, from 1, where it is known by that. */
  readonly place: number;
  readonly field: Field | null;
  readonly column: string | null;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Of a whole row: whether the first or the second has it. */
  readonly only: 'before' | 'after' | null;
}

/** Every difference between two states of a record, in the order of its form. */
export function differences(kind: Kind, before: Values, after: Values): readonly Difference[] {
  const own = [...kind.fields, ...(kind.personal?.fields ?? [])];
  return [
    ...cellDifferences(own, before.root, after.root).map((found) => ({
      ...found,
      part: null,
      row: null,
      place: 0,
    })),
    ...kind.parts.flatMap((part) => rowDifferences(part, before, after)),
  ];
}

/** What two people made of one record, beside the state that both began from. */
export interface Divergence {
  /** Where only one of them changed something: it stands, whoever comes second. */
  readonly theirs: readonly Difference[];
  readonly mine: readonly Difference[];
  /** Where both did, and not the same: someone has to choose. */
  readonly both: readonly Difference[];
}

/**
 * Sorts the differences between two states of a record by who made them, beside the state that both began from; where that
 * is not known, every difference is for someone to choose.
 */
export function divergence(
  kind: Kind,
  { base, theirs, mine }: { readonly base: Values | null; readonly theirs: Values; readonly mine: Values },
): Divergence {
  const found = differences(kind, theirs, mine);
  if (base === null) return { theirs: [], mine: [], both: found };
  const changedBy = (record: Values) => differences(kind, base, record).map(({ id }) => id);
  const [they, i] = [changedBy(theirs), changedBy(mine)];
  const isTouched = (ids: readonly string[], { id }: Difference): boolean => {
    const row = /^(.* )row$/.exec(id)?.[1];
    // A row as a whole is touched by a change to any of its cells, and a cell by adding or dropping its row.
    if (row !== undefined) return ids.some((one) => one.startsWith(row));
    return ids.includes(id) || ids.includes(id.replace(/[^ ]+$/, 'row'));
  };
  return {
    theirs: found.filter((one) => !isTouched(i, one)),
    mine: found.filter((one) => isTouched(i, one) && !isTouched(they, one)),
    both: found.filter((one) => isTouched(i, one) && isTouched(they, one)),
  };
}

/** The first record with whatever was chosen from the second: the ids of differences to take over. */
export function merged(
  kind: Kind,
  { before, after }: { before: Values; after: Values },
  used: ReadonlySet<string>,
): Values {
  const chosen = differences(kind, before, after).filter(({ id }) => used.has(id));
  const root = { ...before.root };
  for (const { part, column, after: value } of chosen)
    if (part === null && column !== null) root[column] = value;
  const parts = kind.parts.map((part) => {
    const mine = chosen.filter((one) => one.part === part);
    const of = (key: string) => mine.filter(({ id }) => id.startsWith(`${part.name} ${key} `));
    const [first, second] = [keyed(part, before), keyed(part, after)];
    const kept = [...first].flatMap(([key, row]) => {
      const changes = of(key);
      if (changes.some(({ only }) => only === 'before')) return [];
      return [
        { ...row, ...Object.fromEntries(changes.map(({ column, after: value }) => [column ?? '', value])) },
      ];
    });
    const added = [...second]
      .filter(([key]) => of(key).some(({ only }) => only === 'after'))
      .map(([, row]) => row);
    return [part.name, [...kept, ...added]];
  });
  return { root, parts: Object.fromEntries(parts) };
}

/** A record in which nothing was said yet, apart from the cells of its key that its address names. */
export function emptyRecord(kind: Kind, key: Cells = {}): Values {
  return { root: key, parts: Object.fromEntries(kind.parts.map(({ name }) => [name, []])) };
}

/** Whether two records say the same: what nobody said and what is empty are one, and the order of columns is none. */
export function isSame(kind: Kind, a: Values, b: Values): boolean {
  return (
    rowText(a.root) === rowText(b.root) &&
    kind.parts.every(({ name }) => {
      const [one, other] = [a.parts[name] ?? [], b.parts[name] ?? []];
      return one.length === other.length && one.every((row, index) => rowText(row) === rowText(other[index]));
    })
  );
}

function rowText(row: Cells = {}): string {
  const filled = Object.entries(row).filter(([, value]) => value !== null && value !== '');
  return JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
}

type CellDifference = Pick<Difference, 'id' | 'field' | 'column' | 'before' | 'after' | 'only'>;

function cellDifferences(fields: readonly Field[], before: Cells, after: Cells): readonly CellDifference[] {
  return fields.flatMap((field) =>
    columnsOf(field).flatMap((column) => {
      const [was, is] = [before[column] ?? null, after[column] ?? null];
      if (JSON.stringify(was) === JSON.stringify(is)) return [];
      return [{ id: column, field, column, before: was, after: is, only: null }];
    }),
  );
}

function rowDifferences(part: Part, before: Values, after: Values): readonly Difference[] {
  const [first, second] = [keyed(part, before), keyed(part, after)];
  const keys = [...new Set([...first.keys(), ...second.keys()])];
  const fields = [...part.fields, ...(part.personal?.fields ?? [])];
  return keys.flatMap((key, index): readonly Difference[] => {
    const [was, is] = [first.get(key), second.get(key)];
    const place = index + 1;
    if (was !== undefined && is !== undefined)
      return cellDifferences(fields, was, is).map((found) => ({
        ...found,
        ...{ id: `${part.name} ${key} ${found.id}`, part, row: is, place },
      }));
    const only = was === undefined ? ('after' as const) : ('before' as const);
    const whole = { id: `${part.name} ${key} row`, field: null, column: null, before: null, after: null };
    return [{ ...whole, part, row: was ?? is ?? null, place, only }];
  });
}

/** Rows by what tells them apart; one without a key of its own is known by its place. */
function keyed(part: Part, { parts }: Values): ReadonlyMap<string, Cells> {
  const found = new Map<string, Cells>();
  for (const [index, row] of (parts[part.name] ?? []).entries()) {
    const cells = part.key.map((column) => row[column] ?? null);
    const key = part.ordinalKey === true || cells.includes(null) ? `#${index}` : JSON.stringify(cells);
    found.set(found.has(key) ? `${key}#${index}` : key, row);
  }
  return found;
}
