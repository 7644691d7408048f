import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { codeOf, reason, OperatorError } from '../platform/settings/operator-error.js';
import { lineEnds } from './database-content.js';
import { decrypted, ENCRYPTED } from './encryption.js';
import {
  CHECKSUMS,
  damaged,
  MANIFEST,
  parseChecksums,
  parseManifest,
  PART,
  type BackedUpTable,
  type Checksums,
  type Manifest,
} from './backup-format.js';
import { tarEntries, type Entry } from './tar.js';
import { sha256Of } from './write-backup.js';

/** What becomes of the parts of a backup while it is read. */
export interface Receiver {
  /** Takes the whole of a table as COPY wrote it. */
  table(table: BackedUpTable, chunks: AsyncIterable<Buffer>): Promise<void>;
  /** Takes a file of the data folder. */
  file(path: string, chunks: AsyncIterable<Buffer>): Promise<void>;
}

const decompress = promisify(gunzip);
/** The last piece of a part may go beyond its length. */
const LONGEST_PART = 2 * PART;

/** Whether a file was encrypted: without reading it. */
export async function isEncrypted(file: string): Promise<boolean> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new OperatorError(`${file} cannot be read (${reason(error)}).`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ENCRYPTED.length), 0, ENCRYPTED.length, 0);
    return bytesRead === ENCRYPTED.length && buffer.equals(ENCRYPTED);
  } finally {
    await handle.close();
  }
}

/** Opens a backup: its manifest is read, the rest as it is asked for. */
export async function openBackup(file: string, secret: Buffer | null) {
  const isSecret = await isEncrypted(file);
  if (isSecret && secret === null)
    throw new OperatorError(
      `${file} is encrypted: set BACKUP_PASSPHRASE or BACKUP_KEY_FILE to what it was encrypted with.`,
    );
  const stream = createReadStream(file, { highWaterMark: 1024 * 1024 });
  const source: AsyncIterable<Buffer> = stream;
  const clear = isSecret && secret !== null ? decrypted(file, source, secret) : source;
  const entries = tarEntries(file, clear);
  try {
    const first = await entries.next();
    if (first.done === true || first.value.name !== MANIFEST)
      throw new OperatorError(`${file} is no backup of this product: it does not begin with ${MANIFEST}.`);
    const description = first.value.bytes;
    const manifest = parseManifest(file, description);
    return {
      manifest,
      /** Reads the rest, and throws where any of it is not what was written. */
      read: (receiver: Receiver) => readRest(file, { entries, manifest, description }, receiver),
      /** Lets go of the file. */
      close: () => stream.destroy(),
    };
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

interface Opened {
  readonly entries: AsyncGenerator<Entry>;
  readonly manifest: Manifest;
  readonly description: Buffer;
}

async function readRest(
  file: string,
  { entries, manifest, description }: Opened,
  receiver: Receiver,
): Promise<Checksums> {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  const sums: Checksums['tables'] = [];
  const files: Checksums['files'] = [];
  let next = await entries.next();
  /** All parts of one table or file that follow each other. */
  async function* partsOf(group: string, seen: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
    for (let number = 1; next.done !== true && groupOf(next.value.name) === group; number += 1) {
      if (numberOf(next.value.name) !== number) throw damaged(file, `a part of ${group} is missing`);
      const chunk = await unpacked(file, next.value);
      seen(chunk);
      yield chunk;
      next = await entries.next();
    }
  }
  while (next.done !== true && next.value.name !== CHECKSUMS) {
    const group = groupOf(next.value.name);
    const [, kind, name = ''] = /^(tables|files)\/(.+)$/.exec(group) ?? [];
    const hash = createHash('sha256');
    let rows = 0;
    const chunks = partsOf(group, (chunk) => {
      hash.update(chunk);
      rows += lineEnds(chunk);
    });
    const table = kind === 'tables' ? tables.get(name) : undefined;
    if (table !== undefined) await receiver.table(table, chunks);
    else if (kind === 'files' && isPlainPath(name)) await receiver.file(name, chunks);
    else throw damaged(file, `it holds ${group}, which it does not announce`);
    const sha256 = hash.digest('hex');
    if (table !== undefined) sums.push({ name, rows, sha256 });
    else files.push({ path: name, sha256 });
  }
  if (next.done === true) throw damaged(file, 'it ends too early');
  const checksums = parseChecksums(file, next.value.bytes);
  if ((await entries.next()).done !== true) throw damaged(file, 'something follows its end');
  const found = { ...checksums, manifest: sha256Of(description), tables: sums, files };
  compare(file, checksums, found);
  if (sums.length !== tables.size) throw damaged(file, 'a table is missing');
  return checksums;
}

function compare(file: string, stated: Checksums, found: Checksums): void {
  if (stated.manifest !== found.manifest) throw damaged(file, 'its description was changed');
  for (const kind of ['tables', 'files'] as const) {
    const [a, b] = [stated[kind], found[kind]].map((list) => list.map((one) => JSON.stringify(one)).sort());
    if (JSON.stringify(a) !== JSON.stringify(b))
      throw damaged(file, `its ${kind} are not those that were written`);
  }
}

async function unpacked(file: string, { name, bytes }: Entry): Promise<Buffer> {
  try {
    return await decompress(bytes, { maxOutputLength: LONGEST_PART });
  } catch (error) {
    throw damaged(file, `${name} cannot be unpacked (${codeOf(error) ?? reason(error)})`);
  }
}

function groupOf(name: string): string {
  return name.replace(/\/\d{6}\.gz$/, '');
}

function numberOf(name: string): number {
  return Number(/\/(\d{6})\.gz$/.exec(name)?.[1]);
}

/** A path below the data folder: no archive leads out of it. */
function isPlainPath(path: string): boolean {
  return path.split('/').every((part) => /^[\w-][\w.-]*$/.test(part));
}
