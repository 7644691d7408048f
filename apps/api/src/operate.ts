import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupName, datedBackups, prune, readNight, writeNight } from './backups/backup-folder.js';
import { isEncrypted } from './backups/read-backup.js';
import { createDatabase, dropDatabase, restoreBackup } from './backups/restore-backup.js';
import { askForPassphrase, secretOf } from './backups/backup-secret.js';
import { verifyBackup } from './backups/verify-backup.js';
import { writeBackup, type Backup } from './backups/write-backup.js';
import { examine } from './doctor/doctor.js';
import { runningEmbeddedUrl, startEmbeddedPostgres } from './platform/postgres/embedded-postgres.js';
import { closeLog, step } from './platform/settings/log.js';
import { onParentGone } from './platform/settings/parent-process.js';
import { readSettings, type Settings } from './platform/settings/settings.js';
import { reason, OperatorError } from './platform/settings/operator-error.js';
import { prepareDatabase } from './prepare.js';

/** The commands of the one who keeps an installation: npm run backup, npm run restore, npm run doctor. */
const commands = new Map<string, (words: string[]) => Promise<void>>([
  ['backup', backup],
  ['restore', restore],
  ['doctor', doctor],
]);

/** What has been opened, to be closed in the opposite order. */
const opened: (() => Promise<void>)[] = [];
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(1));

const [word = '', ...words] = process.argv.slice(2);
try {
  const command = commands.get(word);
  if (command === undefined)
    throw new OperatorError(`Unknown command "${word}": there are ${[...commands.keys()].join(', ')}.`);
  await command(words);
  await end(0);
} catch (error) {
  if (!stopping) {
    process.stderr.write(`\n${messageOf(error)}\n`);
    await end(1);
  }
}

/** Makes a backup; into the folder of backups where no file is named, and then by its rule. */
async function backup(words: string[]): Promise<void> {
  const { positionals, values } = parsed(words, {
    encrypt: 'boolean',
    verify: 'boolean',
    nightly: 'boolean',
  });
  // The product that runs it at night is gone: so is this.
  if (values['nightly'] === true) onParentGone(() => void end(1));
  const settings = readSettings(process.env);
  const folder = folderOf(settings);
  const begunAt = new Date();
  const before = await readNight(folder);
  try {
    const secret =
      (await secretOf(settings.backup)) ?? (values['encrypt'] === true ? await askForPassphrase(true) : null);
    const databaseUrl = await openDatabaseOf(settings);
    const file = positionals[0] ?? join(folder, backupName(begunAt));
    const made = await makeBackup(settings, { databaseUrl, file, secret });
    let verified = before?.verified ?? null;
    if (values['verify'] === true || values['nightly'] === true) {
      const began = performance.now();
      const { rows } = await verifyBackup(made, databaseUrl, secret);
      verified = { file: made.file, at: new Date().toISOString(), rows };
      step(`Restored on trial: all ${rows} rows are the same`, began);
    }
    if (positionals[0] === undefined) {
      const gone = await prune(folder, settings.backup.keep);
      if (gone.length > 0) step(`${gone.length} older backups removed by BACKUP_KEEP`);
    }
    if (values['nightly'] === true || positionals[0] === undefined)
      await writeNight(folder, { begunAt: begunAt.toISOString(), problem: null, verified });
  } catch (error) {
    if (values['nightly'] === true)
      await writeNight(folder, {
        begunAt: begunAt.toISOString(),
        problem: messageOf(error),
        verified: before?.verified ?? null,
      }).catch(() => undefined);
    throw error;
  }
}

async function makeBackup(
  { dataDir }: Settings,
  order: { readonly databaseUrl: string; readonly file: string; readonly secret: Buffer | null },
): Promise<Backup> {
  const began = performance.now();
  const made = await writeBackup({ ...order, dataDir, progress: (line) => step(`  ${line}`) });
  step(`Backup made: ${made.rows} rows, ${megabytes(made.bytes)}`, began);
  step(made.file);
  return made;
}

/** Restores a backup into the database of the settings, or into a new one beside it. */
async function restore(words: string[]): Promise<void> {
  const { positionals, values } = parsed(words, { into: 'string', replace: 'boolean' });
  const [named] = positionals;
  if (named === undefined) throw new OperatorError('Name the backup: npm run restore -- <file>');
  const file = resolve(named);
  if (!existsSync(file))
    throw new OperatorError(`There is no file ${file}. ${await newestOf(readSettings(process.env))}`);
  const settings = readSettings(process.env);
  const secret = (await isEncrypted(file))
    ? ((await secretOf(settings.backup)) ?? (await askForPassphrase(false)))
    : null;
  const into = typeof values['into'] === 'string' ? values['into'] : null;
  const began = performance.now();
  const order = { file, secret, progress: (line: string) => step(`  ${line}`) };
  if (into !== null) {
    const besideUrl = await openDatabaseOf(settings);
    const databaseUrl = await createDatabase(besideUrl, into);
    await restoreBackup({ ...order, databaseUrl, dataDir: null, beforeReplacing: null }).catch(
      async (error: unknown) => {
        await dropDatabase(besideUrl, into);
        throw error;
      },
    );
    await prepareDatabase(databaseUrl, null);
    return step(`Restored into the new database "${into}"`, began);
  }
  const databaseUrl = settings.databaseUrl ?? (await openEmbedded(settings.dataDir));
  const backUpFirst = () => keepPresent(settings, databaseUrl, secret);
  const { manifest, rows, waitingLetters } = await restoreBackup({
    ...order,
    databaseUrl,
    dataDir: settings.dataDir,
    beforeReplacing: values['replace'] === true ? backUpFirst : null,
  });
  await prepareDatabase(databaseUrl, null);
  step(`Restored: ${rows} rows, as of ${manifest.madeAt}`, began);
  if (waitingLetters > 0)
    step(`Note: ${waitingLetters} letters were waiting then: they go out once the product starts.`);
}

/** What is there now is kept under a name that no rule removes. */
async function keepPresent(settings: Settings, databaseUrl: string, secret: Buffer | null): Promise<void> {
  step('What is there now is backed up first');
  const file = join(folderOf(settings), `before-restoring-${backupName(new Date())}`);
  await makeBackup(settings, { databaseUrl, file, secret: (await secretOf(settings.backup)) ?? secret });
}

/** Says what is wrong with the installation; a fault makes the status 1. */
async function doctor(words: string[]): Promise<void> {
  const { values } = parsed(words, { json: 'boolean' });
  const findings = await examine(process.env, folderOf);
  if (values['json'] === true) process.stdout.write(`${JSON.stringify(findings, null, 1)}\n`);
  else
    for (const { level, about, text } of findings)
      process.stdout.write(`  ${level.padEnd(8)} ${about.padEnd(12)} ${text}\n`);
  if (findings.some(({ level }) => level === 'fault')) await end(1);
}

async function newestOf(settings: Settings): Promise<string> {
  const [newest] = await datedBackups(folderOf(settings));
  return newest === undefined ? '' : `The newest backup is ${newest.file}.`;
}

function folderOf({ backup: { folder }, dataDir }: Settings): string {
  return folder ?? join(dataDir, 'backups');
}

/** The database of the installation: that of DATABASE_URL, or the embedded one, started where the product does not run. */
async function openDatabaseOf({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (databaseUrl !== null) return databaseUrl;
  const running = runningEmbeddedUrl(dataDir);
  if (running !== null) return running;
  if (!existsSync(join(dataDir, 'postgres')))
    throw new OperatorError(
      `There is no database in ${dataDir}: set DATA_DIR to the installation's data folder, or DATABASE_URL to its database.`,
    );
  return openEmbedded(dataDir);
}

async function openEmbedded(dataDir: string): Promise<string> {
  const postgres = await startEmbeddedPostgres(dataDir);
  opened.push(() => postgres.stop());
  return postgres.url;
}

function parsed(words: string[], options: Readonly<Record<string, 'boolean' | 'string'>>) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }])),
    });
  } catch {
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new OperatorError(`Unknown argument: there are ${names.join(', ')} and the name of a file.`);
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Expected problems in their own words; others with what the system says. */
function messageOf(error: unknown): string {
  return error instanceof OperatorError ? error.message : `It failed: ${reason(error)}`;
}

async function end(status: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const close of opened.splice(0).reverse()) await close().catch(() => undefined);
  closeLog();
  process.exit(status);
}
