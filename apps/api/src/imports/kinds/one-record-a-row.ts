import { keyText, type CellValue, type Kind, type Values } from '@libs/model';
import type { ParsedRow } from '../plan/parse.js';
import type { Draft, Drafting, DraftRecord, DraftRow } from './kind.js';

/** How one row is one record. */
interface OneToOne {
  readonly kind: Kind;
  /** All that a row may be known by, what tells most first: the first that only one record has is enough. */
  names(row: ParsedRow): readonly string[];
  /** All that a record is known by. */
  namesOf(record: Values): readonly string[];
  /** The whole record as the row has it; what the row does not say stays as it is. */
  record(row: ParsedRow, existing: Values | undefined, drafting: Drafting): Values;
  /** The column that a path of the record comes from. */
  columnOf(path: string): string | null;
  /** A record in the columns of the sheet. */
  before(record: Values): Readonly<Record<string, CellValue>>;
}

/** Drafts kinds of which every row is a record of its own; two rows of one record are a problem of the second. */
export function oneRecordARow(how: OneToOne): (drafting: Drafting) => Draft {
  return (drafting) => {
    const { kind } = how;
    const onRecord = new Map(drafting.published.get(kind.name));
    const index = new Map<string, Set<string>>();
    const enter = (key: string, record: Values) => {
      onRecord.set(key, record);
      for (const name of how.namesOf(record)) index.set(name, (index.get(name) ?? new Set()).add(key));
    };
    for (const [key, record] of [...onRecord]) enter(key, record);
    /** What the rows so far call their records. */
    const given = new Map<string, readonly string[]>();
    // Whether every row so far is still found once a record is called what it says now.
    const leavesOthersFound = (key: string, record: Values) => {
      const own = new Set(how.namesOf(record));
      const sizeOf = (name: string) =>
        new Set([...(index.get(name) ?? []), ...(own.has(name) ? [key] : [])]).size;
      const others = [...own].flatMap((name) => [...(index.get(name) ?? [])]);
      return others.every((other) => {
        const names = given.get(other);
        if (other === key || names === undefined) return true;
        return names.some((name) => sizeOf(name) === 1 && index.get(name)?.has(other) === true);
      });
    };
    const rows: DraftRow[] = [];
    const records: DraftRecord[] = [];
    for (const row of drafting.rows) {
      // A row also finds what a row above it made: then it is that one again.
      const sets = how.names(row).map((name) => index.get(name) ?? new Set<string>());
      const [only] = sets.find(({ size }) => size === 1) ?? [];
      const existing = only === undefined ? undefined : onRecord.get(only);
      // Several are called so, and nothing tells which of them is meant.
      const unclear = existing === undefined && sets.some(({ size }) => size > 1);
      const drafted = sourced(
        withKey(how.record(row, existing, drafting), kind, drafting.newKey(row.line)),
        existing,
        drafting,
      );
      const key = keyText(kind, drafted.root);
      // It has the key of one and the name of another: as two records they could never be told apart again.
      const astray = only !== undefined && only !== key;
      const twice = given.has(key);
      const isOne = !twice && !astray && leavesOthersFound(key, drafted);
      given.set(key, how.names(row));
      if (isOne) enter(key, drafted);
      const previous = how.before(drafted);
      const after = Object.fromEntries(
        [...row.cells]
          .filter(([, { value }]) => value !== null)
          .map(([column]) => [column, previous[column] ?? null]),
      );
      rows.push({
        lines: [row.line],
        kind,
        key,
        before: existing === undefined ? null : how.before(existing),
        after,
        whole: true,
        ...(unclear || !isOne
          ? { wrong: [{ key: null, code: twice ? 'named-twice' : 'several-match' }] }
          : {}),
      });
      if (isOne)
        records.push({
          kind,
          values: drafted,
          where: (path) => ({ line: row.line, key: how.columnOf(path) }),
        });
    }
    const countries = new Set(drafting.rows.map((row) => row.cells.get('country')?.value ?? null));
    countries.delete(null);
    return { rows, records, figures: { countries: countries.size } };
  };
}

function withKey(record: Values, { key: [column = ''] }: Kind, made: string): Values {
  return { ...record, root: { ...record.root, [column]: record.root[column] ?? made } };
}

/** What the file changes has the file for its source; what it says again keeps the source it has. */
function sourced(record: Values, existing: Values | undefined, { source }: Drafting): Values {
  const { source_id: _, ...now } = record.root;
  const { source_id: previous = null, ...then } = existing?.root ?? {};
  const same =
    existing !== undefined &&
    Object.entries(now).every(
      ([column, value]) => JSON.stringify(value) === JSON.stringify(then[column] ?? null),
    ) &&
    JSON.stringify(record.parts) === JSON.stringify(existing.parts);
  return { ...record, root: { ...record.root, source_id: same ? previous : source } };
}
