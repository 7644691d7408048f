import { randomBytes } from 'node:crypto';
import { withConnection } from './database-content.js';
import { createDatabase, dropDatabase, restoreBackup } from './restore-backup.js';
import type { Backup } from './write-backup.js';

const TRIAL = 'backup_trial_';

/**
 * Restores a backup into a database of its own, which is dropped again: every table is read there and compared with what
 * was written. Throws where anything differs.
 */
export async function verifyBackup(
  { file }: Pick<Backup, 'file'>,
  databaseUrl: string,
  secret: Buffer | null,
): Promise<{ readonly rows: number }> {
  await dropLeftTrials(databaseUrl);
  const name = `${TRIAL}${randomBytes(4).toString('hex')}`;
  const trialUrl = await createDatabase(databaseUrl, name);
  try {
    const progress = (): void => undefined;
    return await restoreBackup({
      ...{ file, secret, progress },
      databaseUrl: trialUrl,
      dataDir: null,
      beforeReplacing: null,
    });
  } finally {
    await dropDatabase(databaseUrl, name);
  }
}

/** Drops what a trial has left that was killed: nobody is connected to it. */
async function dropLeftTrials(databaseUrl: string): Promise<void> {
  const names = await withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database d
       where starts_with(datname, $1) and not exists (select from pg_stat_activity a where a.datid = d.oid)`,
      [TRIAL],
    );
    return rows.map(({ name }) => name);
  });
  for (const name of names) await dropDatabase(databaseUrl, name);
}
