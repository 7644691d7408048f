import { randomBytes } from 'node:crypto';
import fc from '../../../../test/fast-check.js';
import { OperatorError } from '../platform/settings/operator-error.js';
import { decrypted, encrypted } from './encryption.js';

const cheap = { N: 16, r: 1, p: 1 };
const secret = Buffer.from('four blue doors open');

async function together(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** In pieces of some length, as a disk gives them. */
async function* pieces(bytes: Buffer, length = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const lock = (bytes: Buffer) => together(encrypted(pieces(bytes), secret, cheap));
const unlock = (bytes: Buffer, key = secret, length = 65_536) =>
  together(decrypted('x.backup', pieces(bytes, length), key));

describe('an encrypted backup', () => {
  const clear = randomBytes(2_200_000);
  let whole: Buffer;

  beforeAll(async () => {
    whole = await lock(clear);
  });

  it.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 2 * 1024 * 1024, 2_200_000])(
    'of %i bytes is opened by what it was encrypted with, in pieces of any length',
    async (length) => {
      const part = clear.subarray(0, length);
      const locked = await lock(part);
      expect((await unlock(locked)).equals(part)).toBe(true);
      expect((await unlock(locked, secret, 1_048_577)).equals(part)).toBe(true);
    },
  );

  it('shows nothing of what is in it, and is another file each time', async () => {
    const words = Buffer.from('a@example.org '.repeat(100));
    const [one, other] = [await lock(words), await lock(words)];
    expect(one.includes('example')).toBe(false);
    expect(one.subarray(-100).equals(other.subarray(-100))).toBe(false);
  });

  it('is not opened by another pass phrase, which is distinguished from damage', async () => {
    await expect(unlock(whole, Buffer.from('four blue doors opeN'))).rejects.toThrow(
      'The pass phrase or key file is not the one that x.backup was encrypted with.',
    );
  });

  it('is refused wherever it was cut off, also at the end of a chunk', async () => {
    const header = whole.indexOf('\n', 30) + 1;
    const chunk = 1024 * 1024 + 16;
    const ends = [header, header + chunk, header + 2 * chunk].map((at) => fc.constant(at));
    await fc.assert(
      fc.asyncProperty(fc.oneof(...ends, fc.integer({ min: 0, max: whole.length - 1 })), async (length) => {
        await expect(unlock(whole.subarray(0, length))).rejects.toThrow(OperatorError);
      }),
      { numRuns: 20 },
    );
  });

  it('is refused wherever a byte was changed, or where chunks change places', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 26, max: 300 })),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = Buffer.from(whole);
          changed[at] = (changed[at] ?? 0) ^ change;
          await expect(unlock(changed)).rejects.toThrow();
        },
      ),
      { numRuns: 20 },
    );
    const header = whole.indexOf('\n', 30) + 1;
    const chunk = 1024 * 1024 + 16;
    const [first, second] = [0, 1].map((at) =>
      whole.subarray(header + at * chunk, header + (at + 1) * chunk),
    );
    const turned = Buffer.concat([
      whole.subarray(0, header),
      ...[second, first].map((part) => part ?? Buffer.alloc(0)),
      whole.subarray(header + 2 * chunk),
    ]);
    await expect(unlock(turned)).rejects.toThrow(/it was changed/);
  });
});
