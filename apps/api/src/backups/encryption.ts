import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { OperatorError } from '../platform/settings/operator-error.js';
import { damaged } from './backup-format.js';

/** How an encrypted file begins; a line of JSON about the key follows, then the chunks. */
export const ENCRYPTED = Buffer.from('PESNET encrypted backup 1\n');

/** Bytes of clear text in a chunk; the last one may be shorter. */
const CHUNK = 1024 * 1024;
const TAG = 16;
interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** Cost of trying a pass phrase: 128 MB and some tenths of a second each. */
const COST: Cost = { N: 2 ** 17, r: 8, p: 1 };
const HIGHEST: Cost = { N: 2 ** 20, r: 8, p: 4 };
const LONGEST_HEADER = 1_000;

const costSchema = z.object({
  N: z.number().int().min(2).max(HIGHEST.N),
  r: z.number().int().min(1).max(HIGHEST.r),
  p: z.number().int().min(1).max(HIGHEST.p),
});
const headerSchema = z.object({
  cost: costSchema,
  salt: z.base64(),
  nonce: z.base64(),
  /** Tells a wrong pass phrase from a damaged file: SHA-256 of the half of what scrypt gives that is not the key. */
  check: z.base64(),
});

/**
 * Encrypts by AES-256-GCM, in chunks that are authenticated with their number, the header and whether they are the last:
 * a file that was cut off, put together again or changed in any byte is refused.
 */
export async function* encrypted(
  chunks: AsyncIterable<Buffer>,
  secret: Buffer,
  cost: Cost = COST,
): AsyncGenerator<Buffer> {
  const [salt, nonce] = [randomBytes(16), randomBytes(7)];
  const { key, check } = await deriveKey(secret, salt, cost);
  const [saltText, nonceText, checkText] = [salt, nonce, check].map((bytes) => bytes.toString('base64'));
  const json = JSON.stringify({ cost, salt: saltText, nonce: nonceText, check: checkText });
  const header = Buffer.concat([ENCRYPTED, Buffer.from(`${json}\n`)]);
  yield header;
  let number = 0;
  for await (const { bytes, isLast } of inChunks(chunks, CHUNK)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(nonce, number, isLast)).setAAD(header);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/** The clear text of an encrypted file, chunk by chunk; none is given that is not what was written. */
export async function* decrypted(
  file: string,
  chunks: AsyncIterable<Buffer>,
  secret: Buffer,
): AsyncGenerator<Buffer> {
  const { header, fields, rest } = await readHeader(file, chunks);
  const nonce = Buffer.from(fields.nonce, 'base64');
  const { key, check } = await deriveKey(secret, Buffer.from(fields.salt, 'base64'), fields.cost);
  if (!check.equals(Buffer.from(fields.check, 'base64')))
    throw new OperatorError(`The pass phrase or key file is not the one that ${file} was encrypted with.`);
  let number = 0;
  for await (const { bytes, isLast } of inChunks(rest, CHUNK + TAG)) {
    const end = bytes.length - TAG;
    if (end < 0) throw damaged(file, 'it ends too early');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(nonce, number, isLast)).setAAD(header);
      decipher.setAuthTag(bytes.subarray(end));
      yield Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]);
    } catch {
      throw damaged(file, isLast ? 'it ends too early or was changed' : 'it was changed');
    }
    number += 1;
  }
}

async function readHeader(file: string, chunks: AsyncIterable<Buffer>) {
  const source = chunks[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  let end = -1;
  while (end < 0) {
    const next = await source.next();
    if (next.done === true || held.length > LONGEST_HEADER) throw damaged(file, 'it ends too early');
    held = Buffer.concat([held, next.value]);
    end = held.indexOf('\n', ENCRYPTED.length);
  }
  const header = held.subarray(0, end + 1);
  const fields = headerSchema.safeParse(jsonOf(header.subarray(ENCRYPTED.length)));
  if (!fields.success) throw damaged(file, 'it was changed');
  async function* rest(): AsyncGenerator<Buffer> {
    yield held.subarray(end + 1);
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  }
  return { header, fields: fields.data, rest: rest() };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** Chunks of one length; the last, which may be empty, is known as such. */
async function* inChunks(
  source: AsyncIterable<Buffer>,
  length: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const bytes of source) {
    held.push(bytes);
    size += bytes.length;
    if (size <= length) continue;
    const all = Buffer.concat(held);
    let at = 0;
    for (; all.length - at > length; at += length)
      yield { bytes: all.subarray(at, at + length), isLast: false };
    held = [all.subarray(at)];
    size = all.length - at;
  }
  yield { bytes: Buffer.concat(held), isLast: true };
}

/** Seven random bytes of the file, four of the chunk's number, one that says whether it is the last. */
function nonceOf(random: Buffer, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  random.copy(nonce, 0, 0, 7);
  nonce.writeUInt32BE(number, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

function deriveKey(
  secret: Buffer,
  salt: Buffer,
  { N, r, p }: Cost,
): Promise<{ readonly key: Buffer; readonly check: Buffer }> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 64, { N, r, p, maxmem: 256 * N * r }, (error, bytes) => {
      if (error) return reject(error);
      const check = createHash('sha256').update(bytes.subarray(32)).digest();
      resolve({ key: bytes.subarray(0, 32), check });
    });
  });
}
