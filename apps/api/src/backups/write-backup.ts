import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { projectFolder } from '../platform/settings/project-folder.js';
import { codeOf, reason, OperatorError } from '../platform/settings/operator-error.js';
import { copyOut, readMigrations, readSequences, readTables, withConnection } from './database-content.js';
import { encrypted } from './encryption.js';
import { CHECKSUMS, FORMAT, MANIFEST, PART, type Checksums, type Manifest } from './backup-format.js';
import { tarEnd, tarEntry } from './tar.js';

/** Folders of the data folder that hold what people brought in. */
export const BACKED_UP_FOLDERS = ['imports'] as const;

export interface BackupOrder {
  readonly databaseUrl: string;
  /** Whose uploaded files are taken too. */
  readonly dataDir: string;
  readonly file: string;
  /** A pass phrase or the bytes of a key file; null where the backup is not encrypted. */
  readonly secret: Buffer | null;
  readonly progress: (line: string) => void;
}

export interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly manifest: Manifest;
  readonly checksums: Checksums;
}

const compress = promisify(gzip);

/**
 * Writes one state of the whole database, and the uploaded files, into one new file. It has its name only once all of it is
 * on the disk; nothing stays of one that failed. What it holds of a table at a time is one part.
 */
export async function writeBackup(order: BackupOrder): Promise<Backup> {
  const file = resolve(order.file);
  const draft = `${file}.draft-${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(draft, '', { flag: 'wx', mode: 0o600 });
    await removeDrafts(dirname(file), draft);
    if ((await stat(file).catch(() => null)) !== null)
      throw new OperatorError(`${file} exists already: give another name, or move it away.`);
    const content = await withConnection(order.databaseUrl, (client) => write(client, order, draft));
    await rename(draft, file);
    await toDisk(dirname(file));
    const rows = content.checksums.tables.reduce((sum, table) => sum + table.rows, 0);
    return { file, bytes: (await stat(file)).size, rows, ...content };
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    if (['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? ''))
      throw new OperatorError(
        `The disk of ${file} is full: no backup was made. Make room, or choose another folder.`,
      );
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(codeOf(error) ?? ''))
      throw new OperatorError(
        `${file} cannot be written (${reason(error)}). Choose another folder, or give rights to it.`,
      );
    throw error;
  }
}

/** A backup writes every few seconds; nobody has for so long where it was killed. */
const ABANDONED = 60 * 60 * 1000;

/**
 * What backups have left that were killed, on whichever machine: numbers of processes mean nothing on another one, and come again. How old
 * a draft is says the clock of the disk that it lies on, by the draft that was just begun there.
 */
async function removeDrafts(folder: string, own: string): Promise<void> {
  const now = (await stat(own)).mtimeMs;
  for (const name of await readdir(folder)) {
    if (!/\.backup\.draft-[\da-f]+$/.test(name)) continue;
    const path = join(folder, name);
    const written = (await stat(path).catch(() => null))?.mtimeMs ?? now;
    if (now - written > ABANDONED) await rm(path, { force: true });
  }
}

async function write(
  client: ClientBase,
  { dataDir, secret, file, progress }: BackupOrder,
  draft: string,
): Promise<Pick<Backup, 'manifest' | 'checksums'>> {
  await client.query('begin isolation level repeatable read, read only');
  const manifest = await describe(client, file);
  let checksums: Checksums | null = null;
  async function* archive(): AsyncGenerator<Buffer> {
    const description = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    yield tarEntry({ name: MANIFEST, bytes: description });
    const tables: Checksums['tables'] = [];
    for (const table of manifest.tables) {
      const { chunks, sum } = copyOut(client, table);
      yield* parts(`tables/${table.name}`, chunks);
      const copied = sum();
      tables.push(copied);
      if (copied.rows > 0) progress(`${table.name}: ${copied.rows} rows`);
    }
    const sequences = await readSequences(client);
    const files: Checksums['files'] = [];
    for (const path of await filesOf(dataDir)) {
      const sha256 = createHash('sha256');
      yield* parts(`files/${path}`, hashing(createReadStream(join(dataDir, path)), sha256));
      files.push({ path, sha256: sha256.digest('hex') });
    }
    checksums = { manifest: sha256Of(description), tables, sequences, files };
    yield tarEntry({ name: CHECKSUMS, bytes: Buffer.from(`${JSON.stringify(checksums, null, 1)}\n`) });
    yield tarEnd;
  }
  const content = secret === null ? archive() : encrypted(archive(), secret);
  await pipeline(content, createWriteStream(draft));
  await toDisk(draft);
  await client.query('commit');
  if (checksums === null) throw new Error('The backup has no end.');
  return { manifest, checksums };
}

async function describe(client: ClientBase, file: string): Promise<Manifest> {
  const migrations = await readMigrations(client);
  if (migrations.length === 0)
    throw new OperatorError(
      `The database holds no tables of the product yet: ${file} was not made. Start the product once.`,
    );
  const { rows } = await client.query<{ at: string; postgres: string }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, current_setting('server_version') as postgres`,
  );
  const { at = '', postgres = '' } = rows[0] ?? {};
  return {
    ...{ format: FORMAT, product: productVersion(), madeAt: at, postgres, migrations },
    tables: await readTables(client),
  };
}

/** The version of the product that runs. */
export function productVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(projectFolder, 'package.json'), 'utf8'),
  );
  return version;
}

/** Parts are compressed one by one: gunzip takes them, put together in the order of their names, as one. */
async function* parts(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  let number = 0;
  const part = async (): Promise<Buffer> => {
    const bytes = await compress(Buffer.concat(held), { level: 4 });
    number += 1;
    [held, size] = [[], 0];
    return tarEntry({ name: `${name}/${String(number).padStart(6, '0')}.gz`, bytes });
  };
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PART) {
      const piece = chunk.subarray(at, at + PART);
      held.push(piece);
      size += piece.length;
      if (size >= PART) yield await part();
    }
  }
  if (size > 0 || number === 0) yield await part();
}

async function* hashing(
  chunks: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** The uploaded files, by their path in the data folder. */
async function filesOf(dataDir: string): Promise<string[]> {
  const paths: string[] = [];
  for (const folder of BACKED_UP_FOLDERS) {
    const entries = await readdir(join(dataDir, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) if (entry.isFile()) paths.push(`${folder}/${entry.name}`);
  }
  return paths.sort();
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Waits until a file, or what a folder lists, is on the disk. */
async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Not every system lets a folder be written by itself.
    if (!['EINVAL', 'EISDIR', 'EPERM', 'EBADF'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
