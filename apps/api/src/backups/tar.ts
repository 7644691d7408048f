import { damaged } from './backup-format.js';

/** One file of an archive. */
export interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
}

const BLOCK = 512;
/** No entry of ours is longer: a header that says so is damaged, and is not believed. */
const LONGEST = 64 * 1024 * 1024;

/** An entry in the form of POSIX tar (ustar), which every tar lists and unpacks. */
export function tarEntry({ name, bytes }: Entry): Buffer {
  const header = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(name) > 100) throw new Error(`The name is too long for an archive: ${name}`);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc(padding(bytes.length))]);
}

/** Two empty blocks end an archive. */
export const tarEnd = Buffer.alloc(2 * BLOCK);

/** The entries of an archive, one at a time. Throws an `OperatorError` where it is cut off or changed. */
export async function* tarEntries(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const source = new Reader(file, chunks);
  for (;;) {
    const header = await source.take(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8);
    const isWhole = Number.parseInt(header.toString('latin1', 148, 154), 8) === sumOf(header);
    if (!isWhole || !(size <= LONGEST)) throw damaged(file, 'a part of it is not what was written');
    const bytes = await source.take(size);
    await source.take(padding(size));
    yield { name: header.toString('utf8', 0, header.indexOf(0)), bytes };
  }
  await source.take(BLOCK);
  await source.end();
}

/** The sum of the bytes of a header, with its own place full of spaces. */
function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** Takes so many bytes at a time from chunks of any length. */
class Reader {
  private readonly source: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);

  constructor(
    private readonly file: string,
    chunks: AsyncIterable<Buffer>,
  ) {
    this.source = chunks[Symbol.asyncIterator]();
  }

  async take(size: number): Promise<Buffer> {
    const parts = [this.held];
    for (let length = this.held.length; length < size;) {
      const next = await this.source.next();
      if (next.done === true) throw damaged(this.file, 'it ends too early');
      parts.push(next.value);
      length += next.value.length;
    }
    const all = parts.length === 1 ? this.held : Buffer.concat(parts);
    this.held = all.subarray(size);
    return all.subarray(0, size);
  }

  /** Nothing may follow. */
  async end(): Promise<void> {
    const next = await this.source.next();
    if (this.held.length > 0 || next.done !== true) throw damaged(this.file, 'something follows its end');
  }
}
