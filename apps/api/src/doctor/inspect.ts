import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { migrations } from '../../migrations/index.js';
import { datedBackups, readNight } from '../backups/backup-folder.js';
import { readMigrations, withConnection } from '../backups/database-content.js';
import type { Settings } from '../platform/settings/settings.js';
import type { BackupFacts, DatabaseFacts, FolderFacts } from './findings.js';

/** Looks at the data folder, and changes nothing there. */
export function inspectFolder(path: string): FolderFacts {
  const password = statSync(join(path, 'postgres-password'), { throwIfNoEntry: false });
  const exists = existsSync(path);
  return {
    path,
    exists,
    writable: exists && isWritable(path),
    freeBytes: exists ? freeBytes(path) : 0,
    passwordMode: password === undefined || process.platform === 'win32' ? null : password.mode & 0o777,
  };
}

/** Asks the database what it is and whether what it keeps fits together. Throws an `OperatorError` where it is away. */
export function inspectDatabase(url: string): Promise<DatabaseFacts> {
  return withConnection(url, async (client) => {
    const before = Date.now();
    const { rows } = await client.query<Server>(server);
    const [found] = rows;
    if (found === undefined) throw new Error('The database says nothing of itself.');
    const run = await readMigrations(client);
    const known = migrations.map(({ name }) => name);
    const { now, ...facts } = found;
    const clockAhead = Math.round(now - (before + Date.now()) / 2);
    return { ...facts, clockAhead, known, run, ...(await inspectTables(client, run.length > 0)) };
  });
}

type Server = Pick<DatabaseFacts, 'version' | 'encoding' | 'collation' | 'collationChanged'> & {
  readonly now: number;
};

/** The column with the rules of ICU has another name from PostgreSQL 17 on. */
const server = `
  select current_setting('server_version_num')::integer as version, pg_encoding_to_char(encoding) as encoding,
    case datlocprovider when 'i' then 'icu ' || coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', '')
      when 'b' then 'builtin ' || coalesce(to_jsonb(d) ->> 'datlocale', '') else 'libc ' || datcollate end as collation,
    coalesce(datcollversion <> pg_database_collation_actual_version(oid), false) as "collationChanged",
    extract(epoch from clock_timestamp())::double precision * 1000 as now
  from pg_database d where datname = current_database()`;

/** Sums of activities are kept beside them: each way round, what is in one and not in the other. */
const drift = ['activity_cell', 'activity_link']
  .flatMap((table) => [
    `(select * from ${table} except all select * from ${table}_now)`,
    `(select * from ${table}_now except all select * from ${table})`,
  ])
  .map((difference) => `(select count(*) from ${difference} d)`)
  .join(' + ');

async function inspectTables(
  client: ClientBase,
  hasTables: boolean,
): Promise<Pick<DatabaseFacts, 'drift' | 'appendOnly' | 'newestAhead' | 'givenUpLetters'>> {
  const nothing = { drift: 0, appendOnly: true, newestAhead: 0, givenUpLetters: 0 };
  if (!hasTables) return nothing;
  const { rows } = await client.query<typeof nothing>(
    `select (${drift})::integer as drift,
       (select count(*) = 2 from pg_rules where tablename = 'audit_entry' and rulename in ('audit_entry_no_update', 'audit_entry_no_delete'))
         as "appendOnly",
       coalesce((select extract(epoch from max(committed_at) - clock_timestamp())::double precision * 1000 from data_version), 0)
         as "newestAhead",
       (select count(*)::integer from mail where given_up_at > now() - interval '7 days') as "givenUpLetters"`,
  );
  return rows[0] ?? nothing;
}

/** What answers on this machine's port. */
export async function inspectPort(port: number): Promise<'nothing' | 'product' | 'other'> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/live`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
    });
    await answer.body?.cancel();
    return answer.status === 200 && answer.headers.has('x-request-id') ? 'product' : 'other';
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const isRefused =
      typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ECONNREFUSED';
    return isRefused ? 'nothing' : 'other';
  }
}

/** Looks at the backups in the folder that they go to by themselves. */
export async function inspectBackups({ backup, dataDir }: Settings, folder: string): Promise<BackupFacts> {
  const [newest] = await datedBackups(folder);
  const night = await readNight(folder);
  return {
    folder,
    isSet: backup.folder !== null,
    newest: newest?.madeAt ?? null,
    verifiedAt: night === null || night.verified === null ? null : new Date(night.verified.at),
    problem: night?.problem ?? null,
    sameDisk: deviceOf(folder) !== null && deviceOf(folder) === deviceOf(dataDir),
    encrypted: backup.passphrase !== null || backup.keyFile !== null,
  };
}

function deviceOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.dev ?? null;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function freeBytes(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}
