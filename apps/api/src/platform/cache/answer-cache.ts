import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 6 }),
};

/** The bytes of one answer, compressed at the first request for each encoding. */
export class ReadyAnswer {
  readonly etag: string;
  private readonly encoded: Partial<Record<Encoding, Promise<Buffer>>> = {};

  constructor(
    readonly bytes: Buffer,
    readonly status = 200,
  ) {
    this.etag = `W/"${createHash('sha1').update(bytes).digest('base64url')}"`;
  }

  in(encoding: Encoding): Promise<Buffer> {
    this.encoded[encoding] ??=
      encoding === 'identity' ? Promise.resolve(this.bytes) : compressors[encoding](this.bytes);
    return this.encoded[encoding];
  }
}

/** Answers that were asked last, up to a number of bytes. */
export class AnswerCache<Kept extends ReadyAnswer = ReadyAnswer> {
  private readonly answers = new Map<string, Kept>();
  private size = 0;

  constructor(private readonly capacity: number) {}

  get(key: string): Kept | undefined {
    const answer = this.answers.get(key);
    if (answer === undefined) return undefined;
    // A map keeps the order of insertion: what is asked again moves to its end.
    this.answers.delete(key);
    this.answers.set(key, answer);
    return answer;
  }

  keep(key: string, answer: Kept): void {
    this.remove(key);
    this.answers.set(key, answer);
    this.size += weight(key, answer);
    for (const oldest of this.answers.keys()) {
      if (this.size <= this.capacity) break;
      this.remove(oldest);
    }
  }

  private remove(key: string): void {
    const answer = this.answers.get(key);
    if (answer === undefined) return;
    this.answers.delete(key);
    this.size -= weight(key, answer);
  }
}

/** With its compressed forms, an answer takes at most about twice its own bytes. */
function weight(key: string, answer: ReadyAnswer): number {
  return 2 * (answer.bytes.length + key.length) + 500;
}
