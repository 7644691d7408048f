import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client, type ClientBase } from 'pg';
import { from } from 'pg-copy-streams';
import { MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm';
import { openDatabase } from '../platform/postgres/database.js';
import { OperatorError } from '../platform/settings/operator-error.js';
import { PREPARING, tables as product } from '../prepare.js';
import { copyOut, quoted, readTables, setForm, target } from './database-content.js';
import { damaged, type BackedUpTable, type Checksums, type Manifest } from './backup-format.js';
import { openBackup } from './read-backup.js';
import { BACKED_UP_FOLDERS } from './write-backup.js';

export interface RestoreOrder {
  readonly file: string;
  readonly secret: Buffer | null;
  /** The database to fill. */
  readonly databaseUrl: string;
  /** Where uploaded files go; null where only the database is restored. */
  readonly dataDir: string | null;
  /** What is done before all that the database holds goes; null where only an empty database is filled. */
  readonly beforeReplacing: (() => Promise<void>) | null;
  readonly progress: (line: string) => void;
}

export interface Restored {
  readonly manifest: Manifest;
  readonly rows: number;
  /** Letters that were waiting when the backup was made: they go out once the product runs. */
  readonly waitingLetters: number;
}

/**
 * How far the version of the data goes on: further than changes were made since the backup, so that nothing that a
 * browser keeps of a later state is taken for one of after the restoring.
 */
const VERSION_STEP = 1_000_000;

/**
 * Fills a database from a backup in one transaction: tables are made by the migrations of the backup, filled, read again and
 * compared with what was written; then references are put back and checked. The database stays as it was wherever
 * anything is not as it should be. Later migrations are the next start's.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const backup = await openBackup(order.file, order.secret);
  try {
    const { manifest } = backup;
    const migrations = migrationsOf(order.file, manifest);
    const database = await openDatabase(order.databaseUrl, { entities: [], migrations }, 'prepare');
    const runner = database.createQueryRunner();
    const files = new RestoredFiles(order.dataDir);
    try {
      const client: ClientBase = await runner.connect();
      await setForm(client);
      await runner.startTransaction();
      await takeDatabase(client, order);
      await makeTables(runner, order);
      const checksums = await fill(client, { order, backup, files });
      await settle(client, order, checksums);
      const waitingLetters = await countWaiting(client, checksums);
      await runner.commitTransaction();
      await files.keep();
      const rows = checksums.tables.reduce((sum, table) => sum + table.rows, 0);
      return { manifest, rows, waitingLetters };
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await files.drop();
      await runner.release();
      await database.destroy();
    }
  } finally {
    backup.close();
  }
}

type Migration = new () => MigrationInterface;

/** The steps that the backup's tables were made by; refuses those of a later version. */
function migrationsOf(file: string, { migrations, product: version }: Manifest): Migration[] {
  const known = new Map<string, Migration>(product.migrations.map((one) => [one.name, one]));
  const unknown = migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new OperatorError(
      `${file} was made by version ${version}, which is newer: its tables have ${unknown.length} steps that this version does not know (${unknown.join(', ')}). Install version ${version} or newer, then restore.`,
    );
  return product.migrations.filter(({ name }) => migrations.includes(name));
}

/** Refuses a database that is in use or holds something; holds off a product that starts meanwhile. */
async function takeDatabase(client: ClientBase, { beforeReplacing }: RestoreOrder): Promise<void> {
  const lock = await client.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [
    PREPARING,
  ]);
  const { rows } = await client.query<{ name: string; users: number }>(
    `select current_database() as name, count(*)::integer as users from pg_stat_activity
     where datname = current_database() and application_name in ('pesnet-serve', 'pesnet-version')`,
  );
  const { name = '', users = 0 } = rows[0] ?? {};
  if (lock.rows[0]?.taken !== true || users > 0)
    throw new OperatorError(
      `The product is running on the database "${name}". Stop it first, or restore into another database with --into.`,
    );
  const found = await readTables(client);
  if (found.length === 0) return;
  if (beforeReplacing === null)
    throw new OperatorError(
      `The database "${name}" holds ${found.length} tables already. Restore into another one with --into, or give --replace: what is there is backed up first, and then goes.`,
    );
  await beforeReplacing();
  await client.query(`drop table ${found.map((table) => quotedInPublic(table.name)).join(', ')} cascade`);
  await dropRoutines(client);
}

async function dropRoutines(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ signature: string }>(
    `select p.oid::regprocedure::text as signature from pg_proc p
     where p.pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  for (const { signature } of rows) await client.query(`drop routine ${signature} cascade`);
}

/** Makes the tables as they were when the backup was made. */
async function makeTables(runner: QueryRunner, { progress }: RestoreOrder): Promise<void> {
  const executor = new MigrationExecutor(runner.connection, runner);
  executor.transaction = 'none';
  const run = await executor.executePendingMigrations();
  progress(`Tables made (${run.length} steps)`);
}

async function fill(
  client: ClientBase,
  {
    order: { file, progress },
    backup,
    files,
  }: {
    readonly order: RestoreOrder;
    readonly backup: Awaited<ReturnType<typeof openBackup>>;
    readonly files: RestoredFiles;
  },
): Promise<Checksums> {
  const references = await dropReferences(client);
  const there = await readTables(client);
  const missing = backup.manifest.tables.filter(
    ({ name, columns }) =>
      there
        .find((table) => table.name === name)
        ?.columns.toSorted()
        .join() !== columns.toSorted().join(),
  );
  if (missing.length > 0 || there.length !== backup.manifest.tables.length)
    throw damaged(file, 'its tables are not those of its version');
  for (const { name } of there) await emptyTable(client, name);
  const checksums = await backup.read({
    async table({ name, columns }, chunks) {
      const copying = client.query(from(`copy ${target(name, columns)} from stdin`));
      await pipeline(chunks, copying);
      if (copying.rowCount > 0) progress(`${name}: ${copying.rowCount} rows`);
    },
    file: (path, chunks) => files.take(path, chunks),
  });
  await compareWith(client, { file, tables: backup.manifest.tables, checksums });
  progress('Read again and compared: every table is as it was');
  for (const { table, name, definition } of references)
    await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  progress(`References checked (${references.length})`);
  return checksums;
}

async function emptyTable(client: ClientBase, name: string): Promise<void> {
  const { rows } = await client.query<{ filled: boolean }>(
    `select exists (select from ${quotedInPublic(name)}) as filled`,
  );
  if (rows[0]?.filled === true) await client.query(`truncate ${quotedInPublic(name)}`);
}

/** Reads every table of the database and compares it with what was written into the backup. */
async function compareWith(
  client: ClientBase,
  {
    file,
    tables,
    checksums,
  }: {
    readonly file: string;
    readonly tables: readonly BackedUpTable[];
    readonly checksums: Checksums;
  },
): Promise<void> {
  for (const table of tables) {
    const { chunks, sum } = copyOut(client, table);
    for await (const chunk of chunks) void chunk;
    const found = sum();
    const stated = checksums.tables.find(({ name }) => name === table.name);
    if (found.rows !== stated?.rows || found.sha256 !== stated.sha256)
      throw new OperatorError(
        `The table ${table.name} is not as it was when ${file} was made (${found.rows} rows instead of ${stated?.rows ?? 0}): nothing was restored.`,
      );
  }
}

/** Takes references away while tables are filled, which refer to each other in circles; gives what puts them back. */
async function dropReferences(client: ClientBase) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
     order by conrelid::regclass::text, conname`,
  );
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  return rows;
}

/** Sets the sequences, and the version of the data beyond all that was seen. */
async function settle(client: ClientBase, { file }: RestoreOrder, { sequences }: Checksums): Promise<void> {
  for (const { name, last, called } of sequences) {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
      quotedInPublic(name),
    ]);
    if (rows[0]?.there !== true) throw damaged(file, `it knows a sequence ${name} that its version has not`);
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quotedInPublic(name), last, called]);
  }
  await client.query('update data_version set version = version + $1', [VERSION_STEP]);
  await client.query('analyze');
}

async function countWaiting(client: ClientBase, { tables }: Checksums): Promise<number> {
  if (!tables.some(({ name }) => name === 'mail')) return 0;
  const { rows } = await client.query<{ waiting: number }>(
    'select count(*)::integer as waiting from mail where sent_at is null and given_up_at is null',
  );
  return rows[0]?.waiting ?? 0;
}

function quotedInPublic(name: string): string {
  return `public.${quoted(name)}`;
}

/** The uploaded files: they take the place of those that are there once the database is restored. */
class RestoredFiles {
  private readonly folders: ReadonlyMap<string, string>;

  constructor(private readonly dataDir: string | null) {
    this.folders = new Map(
      BACKED_UP_FOLDERS.map((folder) => [folder, `${folder}.draft-${randomBytes(6).toString('hex')}`]),
    );
  }

  async take(path: string, chunks: AsyncIterable<Buffer>): Promise<void> {
    const [folder = '', ...rest] = path.split('/');
    const draft = this.folders.get(folder);
    if (this.dataDir === null || draft === undefined) {
      for await (const chunk of chunks) void chunk;
      return;
    }
    const place = join(this.dataDir, draft, ...rest);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await pipeline(chunks, createWriteStream(place, { mode: 0o600 }));
  }

  async keep(): Promise<void> {
    if (this.dataDir === null) return;
    for (const [folder, draft] of this.folders) {
      await mkdir(join(this.dataDir, draft), { recursive: true, mode: 0o700 });
      await rm(join(this.dataDir, folder), { recursive: true, force: true });
      await rename(join(this.dataDir, draft), join(this.dataDir, folder));
    }
  }

  async drop(): Promise<void> {
    if (this.dataDir === null) return;
    for (const draft of this.folders.values())
      await rm(join(this.dataDir, draft), { recursive: true, force: true });
  }
}

/** Makes a database beside another one, with its encoding and collation; gives its address. */
export async function createDatabase(besideUrl: string, name: string): Promise<string> {
  const client = new Client({ connectionString: besideUrl, application_name: 'backup' });
  await client.connect();
  try {
    const taken = await client.query<object>('select from pg_database where datname = $1', [name]);
    if (taken.rowCount !== 0)
      throw new OperatorError(`There is a database "${name}" already: give --into another name.`);
    const { rows } = await client.query<{ words: string }>(
      `select format('encoding %L lc_collate %L lc_ctype %L', pg_encoding_to_char(encoding), datcollate, datctype)
         || case when datlocprovider = 'i' then format(' locale_provider icu icu_locale %L',
              coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale')) else '' end as words
       from pg_database d where datname = current_database()`,
    );
    await client.query(`create database ${quoted(name)} template template0 ${rows[0]?.words ?? ''}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501')
      throw new OperatorError(
        `The database user may not make databases: let it by "alter role ${new URL(besideUrl).username} createdb".`,
      );
    throw error;
  } finally {
    await client.end();
  }
  return Object.assign(new URL(besideUrl), { pathname: `/${encodeURIComponent(name)}` }).href;
}

/** Drops a database that was made for a trial. */
export async function dropDatabase(besideUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: besideUrl, application_name: 'backup' });
  await client.connect();
  try {
    await client.query(`drop database if exists ${quoted(name)} with (force)`);
  } finally {
    await client.end();
  }
}
