import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../platform/graphql/errors.js';
import { Unreadable } from './sheet/unreadable.js';

/** A file that came in. */
export interface Received {
  readonly id: string;
  readonly hash: string;
  readonly bytes: number;
}

/** Where files lie that were brought in, as long as they are needed: in a folder that nobody else may read. */
export class Files {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'imports');
  }

  path(id: string): string {
    return join(this.folder, id);
  }

  /** Takes a file in as it comes, never holding it; nothing stays of one that is too long or breaks off. */
  async receive(body: Readable, max: number): Promise<Received> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        done(bytes > max ? new Unreadable('too-large') : null, chunk);
      },
    });
    if (body.destroyed) throw new AppError('BAD_REQUEST');
    body.once('error', (fault) => measure.destroy(fault));
    // A pipeline would end the connection of a body that it gives up, and with it the answer that says why.
    body.pipe(measure);
    const id = randomUUID();
    try {
      await pipeline(measure, createWriteStream(this.path(id), { mode: 0o600, flags: 'wx' }));
      if (bytes === 0) throw new Unreadable('empty');
    } catch (fault) {
      body.unpipe(measure);
      await this.remove(id);
      throw fault;
    }
    return { id, hash: hash.digest('hex'), bytes };
  }

  /** The hash of a file as it lies there now; null where it is gone. */
  async hashOf(id: string): Promise<string | null> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(this.path(id))) hash.update(chunk);
    } catch {
      return null;
    }
    return hash.digest('hex');
  }

  /** All files that have been lying there for more than a day. */
  async lying(): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch(() => []);
    const since = Date.now() - 24 * 3_600_000;
    const found: string[] = [];
    for (const name of names) {
      const { mtimeMs } = await stat(this.path(name)).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < since) found.push(name);
    }
    return found;
  }

  async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }
}
