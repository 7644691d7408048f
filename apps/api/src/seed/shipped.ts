import { kinds, keyText, type Cells, type Kind, type Values } from '@libs/model';
import type { PoolClient } from 'pg';
import { isEntered } from '@libs/rules';
import { codeOf } from '../platform/settings/operator-error.js';
import { readRecords, removeRecords, versionOf, writeRecords } from '../records/record-store.js';
import { refreshActivityRollups } from '../records/activity-rollups.js';
import { startLoading, type Folder } from './folder.js';
import { updateObservations, type Updated } from './shipped-observations.js';

/** What is to become of a record of a folder. */
export type Step = 'write' | 'remove' | 'keep' | 'none';

/**
 * What becomes of a record whose folder changed: `base` is its state when it was last shipped (null where it was not, or
 * nobody remembers), `shipped` and `now` its states in the folder and on record. Who edited it here is never overruled.
 */
export function stepOf(record: {
  readonly base: string | null;
  readonly shipped: string | null;
  readonly now: string | null;
  /** It is on record that someone wrote it; asked where no base is known. */
  readonly written: boolean;
}): Step {
  const { base, shipped, now, written } = record;
  if (shipped === now) return 'none';
  const edited = base === null ? written : base !== now;
  // What was made here is nobody's but the organisation's.
  if (edited) return shipped === null && base === null ? 'none' : 'keep';
  return shipped === null ? 'remove' : 'write';
}

/** Tables that are computed from others, not edited. */
const COMPUTED: ReadonlySet<string> = new Set(['activity_cell', 'activity_link']);

/**
 * Brings the records of a folder up to date. The loaders fill temporary tables of the same names, which stand before the
 * real ones; then each record is compared with what was shipped before and with what is on record.
 */
export async function updateFolder(client: PoolClient, folder: Folder, path: string): Promise<Updated> {
  const tables = [...folder.tables, ...(folder.shared ?? [])];
  for (const table of tables)
    await client.query(
      `create temporary table ${table} (like public.${table} including defaults including indexes) on commit drop`,
    );
  await folder.load(startLoading(path, client));
  const shipped = await shippedRecords(client, folder);
  const others = await uncovered(client, tables);
  for (const table of others) await client.query(`alter table pg_temp.${table} rename to shipped_${table}`);
  for (const table of tables) if (!others.includes(table)) await client.query(`drop table pg_temp.${table}`);
  const records = await writeChanged(client, folder, shipped);
  const observations = others.includes('observation')
    ? await updateObservations(client)
    : { updated: 0, retained: 0 };
  for (const table of others) if (!OBSERVED.has(table)) await replaceRows(client, table);
  const removed = await removeGone(client, records.gone);
  if (tables.includes('activity_cell')) await refreshActivityRollups(client);
  return {
    updated: records.updated + observations.updated + removed.updated,
    retained: records.retained + observations.retained + removed.retained,
  };
}

/** Tables that `updateObservations` brings up to date. */
const OBSERVED: ReadonlySet<string> = new Set(['observation', 'dataset', 'series_dataset']);

/** Remembers every record of a folder that was just loaded into empty tables as it was shipped. */
export async function rememberFolder(client: PoolClient, folder: Folder): Promise<void> {
  await client.query('delete from shipped_record where folder = $1', [folder.name]);
  await remember(client, folder, await shippedRecords(client, folder));
}

type Shipped = ReadonlyMap<Kind, ReadonlyMap<string, Values>>;

/** The kinds of records that a folder has, those that others refer to first. */
function kindsOf({ tables, shared = [] }: Folder): readonly Kind[] {
  const order = [...tables, ...shared];
  const rank = (kind: Kind) => Math.max(...tablesOf(kind).map((table) => order.indexOf(table)));
  return [...kinds.values()]
    .filter((kind) => kind.unlisted !== true && rank(kind) >= 0)
    .sort((a, b) => rank(b) - rank(a));
}

function tablesOf({ table, parts }: Kind): readonly string[] {
  return [...(table === null ? [] : [table]), ...parts.map((part) => part.table)];
}

/** All records of the tables that stand first under these names. */
async function shippedRecords(client: PoolClient, folder: Folder): Promise<Shipped> {
  const found = new Map<Kind, ReadonlyMap<string, Values>>();
  for (const kind of kindsOf(folder)) found.set(kind, await recordsOf(client, kind));
  return found;
}

/** Every record of a kind, in the tables that stand first under their names. */
async function recordsOf(client: PoolClient, kind: Kind): Promise<ReadonlyMap<string, Values>> {
  const selects =
    kind.table === null
      ? kind.parts.map(({ table, parent }) => {
          const columns = kind.key.map((column, place) => `${parent[place] ?? ''} as ${column}`);
          return `select ${columns.join(', ')} from ${table}`;
        })
      : [`select ${kind.key.join(', ')} from ${kind.table}`];
  const { rows } = await client.query<{ key: Cells }>(
    `select to_jsonb(k) as key from (${selects.join(' union ')}) k`,
  );
  return readRecords(
    client,
    kind,
    rows.map(({ key }) => key),
  );
}

/** Tables with rows of which no kind of record tells: nobody edits them. */
async function uncovered(client: PoolClient, tables: readonly string[]): Promise<readonly string[]> {
  const covered = new Set([...kinds.values()].filter(({ unlisted }) => unlisted !== true).flatMap(tablesOf));
  const found: string[] = [];
  for (const table of tables) {
    if (covered.has(table) || COMPUTED.has(table)) continue;
    const { rows } = await client.query<object>(`select 1 from pg_temp.${table} limit 1`);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

interface Gone {
  readonly kind: Kind;
  readonly key: Cells;
}

/** Writes the records that changed and were not edited here, and names those that are shipped no longer. */
async function writeChanged(
  client: PoolClient,
  folder: Folder,
  shipped: Shipped,
): Promise<Updated & { readonly gone: readonly Gone[] }> {
  const bases = await basesOf(client, folder);
  const written = await writtenHere(client);
  let [updated, retained] = [0, 0];
  const gone: Gone[] = [];
  for (const kind of kindsOf(folder)) {
    const wanted = shipped.get(kind) ?? new Map<string, Values>();
    const now = await recordsOf(client, kind);
    for (const key of new Set([...wanted.keys(), ...now.keys()])) {
      const [offered, current] = [wanted.get(key), now.get(key)];
      const subject = `${kind.name} ${key}`;
      const step = stepOf({
        base: bases.get(subject) ?? null,
        shipped: offered === undefined ? null : versionOf(kind, offered),
        now: current === undefined ? null : versionOf(kind, current),
        written:
          bases.size > 0
            ? current !== undefined
            : written.has(subject) || isEntered(current?.root['source_id']),
      });
      if (step === 'keep') retained += 1;
      if (step === 'remove' && current !== undefined) gone.push({ kind, key: current.root });
      if (step !== 'write' || offered === undefined) continue;
      if (await attempt(client, () => writeRecords(client, kind, [offered]))) updated += 1;
      else retained += 1;
    }
  }
  await client.query('delete from shipped_record where folder = $1', [folder.name]);
  await remember(client, folder, shipped);
  return { updated, retained, gone };
}

/** Takes away what is shipped no longer, unless something that was made here refers to it. */
async function removeGone(client: PoolClient, gone: readonly Gone[]): Promise<Updated> {
  let [updated, retained] = [0, 0];
  for (const { kind, key } of [...gone].reverse()) {
    if (await attempt(client, () => removeRecords(client, kind, [key]))) updated += 1;
    else retained += 1;
  }
  return { updated, retained };
}

async function basesOf(client: PoolClient, { name }: Folder): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ subject: string; version: string }>(
    `select kind || ' ' || key as subject, version from shipped_record where folder = $1`,
    [name],
  );
  return new Map(rows.map(({ subject, version }) => [subject, version]));
}

/** Records of which it is on record that someone wrote them: all that is known where a release remembered no base. */
async function writtenHere(client: PoolClient): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ subject: string }>(
    `select distinct subject from audit_entry where subject is not null and (before is not null or after is not null)
     union
     select c.kind || ' ' || c.key from import_change c join import i on i.id = c.import_id and i.state = 'applied'
     -- What a file only said again is as it was.
     where c.before is distinct from c.after`,
  );
  return new Set(rows.map(({ subject }) => subject));
}

async function remember(client: PoolClient, { name }: Folder, shipped: Shipped): Promise<void> {
  const rows = [...shipped].flatMap(([kind, records]) =>
    [...records.values()].map((record) => ({
      folder: name,
      kind: kind.name,
      key: keyText(kind, record.root),
      version: versionOf(kind, record),
    })),
  );
  await client.query(
    `insert into shipped_record (folder, kind, key, version)
     select folder, kind, key, version from jsonb_populate_recordset(null::shipped_record, $1)`,
    [JSON.stringify(rows)],
  );
}

/** Does some work unless a constraint forbids it, because what was edited here refers to it or takes its place. */
async function attempt(client: PoolClient, work: () => Promise<unknown>): Promise<boolean> {
  await client.query('savepoint record');
  try {
    await work();
    await client.query('release savepoint record');
    return true;
  } catch (fault) {
    if (!/^23/.test(codeOf(fault) ?? '')) throw fault;
    await client.query('rollback to savepoint record');
    return false;
  }
}

async function replaceRows(client: PoolClient, table: string): Promise<void> {
  await client.query(`delete from public.${table}`);
  await client.query(`insert into public.${table} select * from pg_temp.shipped_${table}`);
}
