import { createHash } from 'node:crypto';
import {
  columnsOf,
  keyText,
  kinds,
  type Cells,
  type CellValue,
  type Field,
  type Kind,
  type Part,
  type Values,
} from '@libs/model';
import type { PoolClient } from 'pg';

// Tables and columns come from the declarations of kinds, never from who asks; values are bound.

/** The records of some keys as they stand, by the line of their key. What is not there is not in the answer. */
export async function readRecords(
  client: Pick<PoolClient, 'query'>,
  kind: Kind,
  keys: readonly Cells[],
): Promise<Map<string, Values>> {
  const wanted = JSON.stringify(keys);
  const found = new Map<string, { root: Cells; parts: Record<string, Cells[]> }>();
  const empty = (): Record<string, Cells[]> => Object.fromEntries(kind.parts.map(({ name }) => [name, []]));
  if (kind.table !== null) {
    const columns = rootColumns(kind);
    for (const root of await rowsOf(client, select(kind.table, columns, kind.key, kind), wanted))
      found.set(keyText(kind, root), { root, parts: empty() });
  }
  for (const part of kind.parts) {
    const parents = JSON.stringify(keys.map((key) => parentOf(kind, part, key)));
    for (const row of await rowsOf(client, selectPart(part), parents)) {
      const root = Object.fromEntries(
        kind.key.map((column, place) => [column, row[part.parent[place] ?? ''] ?? null]),
      );
      const text = keyText(kind, root);
      const record = found.get(text) ?? { root, parts: empty() };
      if (kind.table === null) found.set(text, record);
      record.parts[part.name]?.push(without(row, part.parent));
    }
  }
  return found;
}

/** Writes whole records in the place of whatever stood under their keys. */
export async function writeRecords(
  client: PoolClient,
  kind: Kind,
  records: readonly Values[],
): Promise<void> {
  if (records.length === 0) return;
  const roots = JSON.stringify(records.map(({ root }) => root));
  if (kind.table !== null) await client.query(upsert(kind.table, kind.key, rootColumns(kind)), [roots]);
  if (kind.personal !== undefined) {
    const { table, fields } = kind.personal;
    await client.query(remove(table, kind.key), [roots]);
    await client.query(insert(table, unique(kind.key, names(fields)), names(fields)), [roots]);
  }
  for (const part of [...kind.parts].reverse()) await clear(client, kind, part, records);
  for (const part of kind.parts) await fill(client, kind, part, records);
}

/** Takes records away with all their parts; gives the records whose closed lists that opens, as they stand then. */
export async function removeRecords(
  client: PoolClient,
  kind: Kind,
  keys: readonly Cells[],
  list: 'is-open-again' | 'stays-closed' = 'is-open-again',
): Promise<readonly OpenedList[]> {
  if (keys.length === 0) return [];
  const opened = list === 'is-open-again' ? await openLists(client, kind, keys) : [];
  const records = keys.map((root) => ({ root, parts: {} }));
  for (const part of [...kind.parts].reverse()) await clear(client, kind, part, records);
  const tables = [kind.personal?.table ?? null, kind.table].filter((table) => table !== null);
  for (const table of tables) await client.query(remove(table, kind.key), [JSON.stringify(keys)]);
  return opened;
}

/** A record of which a list was closed before and is open after. */
export interface OpenedList {
  readonly kind: Kind;
  readonly key: Cells;
  readonly before: Values;
  readonly after: Values;
}

/** Nobody becomes absent because what was said of it is taken back: the list that it was on is open again. */
async function openLists(
  client: PoolClient,
  { table, completes }: Kind,
  keys: readonly Cells[],
): Promise<readonly OpenedList[]> {
  if (completes === undefined || table === null) return [];
  const { table: other, by, closed } = completes;
  const { rows } = await client.query<{ id: string }>(
    `update ${other} t set ${closed} = null
     from jsonb_populate_recordset(null::${table}, $1) k where t.id = k.${by} and t.${closed}
     returning t.id`,
    [JSON.stringify(keys)],
  );
  const kind = [...kinds.values()].find((one) => one.table === other);
  if (kind === undefined || rows.length === 0) return [];
  const found = await readRecords(
    client,
    kind,
    rows.map(({ id }) => ({ id })),
  );
  return [...found.values()].map((after) => ({
    ...{ kind, key: { id: after.root['id'] ?? null }, after },
    before: { ...after, root: { ...after.root, [closed]: true } },
  }));
}

/**
 * Tells one state of a record from another; `absent` where there is none. It is of what the record says, by name: a column that
 * a later release adds, and that says nothing yet, makes no other version of it.
 */
export function versionOf(kind: Kind, record: Values | undefined): string {
  if (record === undefined) return 'absent';
  const root = filled(record.root, unique(rootColumns(kind), names(kind.personal?.fields ?? [])));
  const inOrder = [...kind.parts].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = inOrder.flatMap((part) => {
    const rows = record.parts[part.name] ?? [];
    return rows.length === 0 ? [] : [[part.name, rows.map((row) => filled(row, partColumns(part)))]];
  });
  return createHash('sha256')
    .update(JSON.stringify([root, parts]))
    .digest('hex')
    .slice(0, 32);
}

function filled(row: Cells, columns: readonly string[]): readonly (readonly [string, CellValue])[] {
  return [...columns].sort().flatMap((name) => {
    const value = row[name] ?? null;
    return value === null ? [] : [[name, value] as const];
  });
}

async function rowsOf(
  client: Pick<PoolClient, 'query'>,
  text: string,
  keys: string,
): Promise<readonly Cells[]> {
  const { rows } = await client.query<{ row: Cells }>(text, [keys]);
  return rows.map(({ row }) => row);
}

function parentOf(kind: Kind, part: Part, root: Cells): Cells {
  return Object.fromEntries(
    part.parent.map((column, place) => [column, root[kind.key[place] ?? ''] ?? null]),
  );
}

function without(row: Cells, columns: readonly string[]): Cells {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}

function unique(...columns: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(columns.flat())];
}

const names = (fields: readonly Field[]): readonly string[] => fields.flatMap(columnsOf);
const rootColumns = ({ key, fields }: Kind): readonly string[] => unique(key, names(fields));
const partColumns = ({ key, fields, personal }: Part): readonly string[] =>
  unique(key, names(fields), names(personal?.fields ?? []));

const same = (a: string, b: string, columns: readonly string[]): string =>
  columns.map((column) => `${a}.${column} = ${b}.${column}`).join(' and ');

function select(
  table: string,
  columns: readonly string[],
  key: readonly string[],
  { personal }: Pick<Kind, 'personal'>,
): string {
  const own = columns.map((column) => `t.${column}`);
  const apart = names(personal?.fields ?? []).map((column) => `p.${column}`);
  return `select to_jsonb(r) as row
    from (
      select ${[...own, ...apart].join(', ')}
      from ${table} t
      join jsonb_populate_recordset(null::${table}, $1) k on ${same('t', 'k', key)}
      ${personal === undefined ? '' : `left join ${personal.table} p on ${same('t', 'p', key)}`}
    ) r`;
}

function selectPart({ table, parent, key, fields, personal }: Part): string {
  const own = unique(parent, key, names(fields)).map((column) => `t.${column}`);
  const apart = names(personal?.fields ?? []).map((column) => `p.${column}`);
  const joined =
    personal === undefined ? '' : `left join ${personal.table} p on ${same('t', 'p', unique(parent, key))}`;
  return `select to_jsonb(r) as row
    from (
      select ${[...own, ...apart].join(', ')}
      from ${table} t
      join (select distinct ${parent.join(', ')} from jsonb_populate_recordset(null::${table}, $1)) k on ${same('t', 'k', parent)}
      ${joined}
      order by ${unique(parent, key)
        .map((column) => `t.${column}`)
        .join(', ')}
    ) r`;
}

function upsert(table: string, key: readonly string[], columns: readonly string[]): string {
  const changes = columns
    .filter((column) => !key.includes(column))
    .map((column) => `${column} = excluded.${column}`);
  return `insert into ${table} (${columns.join(', ')})
    select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1)
    on conflict (${key.join(', ')}) do ${changes.length === 0 ? 'nothing' : `update set ${changes.join(', ')}`}`;
}

function remove(table: string, columns: readonly string[]): string {
  return `delete from ${table} t using jsonb_populate_recordset(null::${table}, $1) k where ${same('t', 'k', columns)}`;
}

async function clear(client: PoolClient, kind: Kind, part: Part, records: readonly Values[]): Promise<void> {
  const parents = JSON.stringify(records.map(({ root }) => parentOf(kind, part, root)));
  const tables = [part.personal?.table ?? null, part.table].filter((table) => table !== null);
  for (const table of tables) await client.query(remove(table, part.parent), [parents]);
}

async function fill(client: PoolClient, kind: Kind, part: Part, records: readonly Values[]): Promise<void> {
  const rows = JSON.stringify(
    records.flatMap(({ root, parts }) =>
      (parts[part.name] ?? []).map((row) => ({ ...row, ...parentOf(kind, part, root) })),
    ),
  );
  await client.query(insert(part.table, unique(part.parent, part.key, names(part.fields))), [rows]);
  if (part.personal === undefined) return;
  const { table, fields } = part.personal;
  await client.query(insert(table, unique(part.parent, part.key, names(fields)), names(fields)), [rows]);
}

/** Of a person who is not named, or was erased, there is no row: `said` are the columns that speak of one. */
function insert(table: string, columns: readonly string[], requiredColumns: readonly string[] = []): string {
  return `insert into ${table} (${columns.join(', ')})
    select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1)
    ${requiredColumns.length === 0 ? '' : `where coalesce(${requiredColumns.map((column) => `${column}::text`).join(', ')}) is not null`}`;
}
