import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { open, stat, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Encoding } from '../platform/cache/answer-cache.js';
import { Semaphore } from '../platform/http/semaphore.js';
import { codeOf } from '../platform/settings/operator-error.js';

/** How many bytes of tables lie in files; what was asked for longest ago goes first. */
const MOST = 256 * 1024 * 1024;

/** A table that is asked for: under a tag, for a reader who takes it packed or not. */
interface AskedTable {
  readonly tag: string;
  readonly encoding: Encoding;
  readonly text: () => AsyncIterable<string>;
}

interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Open tables as files: each is written, and packed, once for a state of the data, as fast as the database gives it, and then sent
 * from the disk. A reader who does not read holds a file open, and nothing that another waits for.
 */
@Injectable()
export class OpenDataFiles implements OnModuleDestroy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'pesnet-open-data-'));
  private readonly places = new Semaphore({ places: 2, maxWaiting: 60, maxWaitingPerClient: 10 });
  private readonly writing = new Map<string, Promise<WrittenFile>>();
  private readonly written = new Map<string, WrittenFile>();

  constructor(private readonly most = MOST) {}

  onModuleDestroy(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * The file under a tag, open to be read, which is written where nobody has asked for it before, in the line of the one who
   * asks. Whoever asks for the same meanwhile shares the work, so that nobody who leaves ends it.
   */
  async find(asked: AskedTable, by: string): Promise<FileHandle> {
    const key = `${asked.encoding} ${asked.tag}`;
    for (;;) {
      const ready = this.written.get(key);
      if (ready !== undefined) this.markAsNewest(key, ready);
      const file = ready ?? (await (this.writing.get(key) ?? this.begin(key, asked, by)));
      const opened = await open(file.path).catch(nullWhereGone);
      if (opened !== null) return opened;
      // It was forgotten for others just now, or something cleared the folder: it is written again.
      if (this.written.get(key) === file) this.written.delete(key);
    }
  }

  private begin(key: string, { text, encoding }: AskedTable, by: string): Promise<WrittenFile> {
    const file = this.places
      .run(() => this.write(text(), encoding), { by })
      .then((one) => {
        this.markAsNewest(key, one);
        this.forgetOldest();
        return one;
      })
      .finally(() => this.writing.delete(key));
    this.writing.set(key, file);
    return file;
  }

  /** A map has the order of insertion. */
  private markAsNewest(key: string, file: WrittenFile): void {
    this.written.delete(key);
    this.written.set(key, file);
  }

  private async write(text: AsyncIterable<string>, encoding: Encoding): Promise<WrittenFile> {
    const path = join(this.folder, randomUUID());
    const pack = packers.get(encoding)?.();
    try {
      const parts = pack === undefined ? [] : [pack];
      await pipeline([Readable.from(text), ...parts, createWriteStream(path)]);
      return { path, bytes: (await stat(path)).size };
    } catch (fault) {
      await unlink(path).catch(() => undefined);
      throw fault;
    }
  }

  private forgetOldest(): void {
    let bytes = [...this.written.values()].reduce((sum, file) => sum + file.bytes, 0);
    for (const [key, file] of [...this.written].slice(0, -1)) {
      if (bytes <= this.most) return;
      bytes -= file.bytes;
      this.written.delete(key);
      // Who is reading it goes on: the file is gone once the last of them has closed it.
      void unlink(file.path).catch(() => undefined);
    }
  }
}

/** As tight as is still quick: a table of twenty megabytes takes half a second of one thread. */
const packers: ReadonlyMap<Encoding, () => Transform> = new Map([
  ['br', () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ['gzip', () => createGzip({ level: 6 })],
]);

function nullWhereGone(fault: unknown): null {
  if (codeOf(fault) === 'ENOENT') return null;
  throw fault;
}
