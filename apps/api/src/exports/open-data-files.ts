import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { open, stat, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Semaphore } from '../platform/http/semaphore.js';
import { codeOf } from '../platform/settings/operator-error.js';

/** How many bytes of tables lie in files; what was asked for longest ago goes first. */
const MOST = 256 * 1024 * 1024;

interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Open tables as files: each is written once for a state of the data, as fast as the database gives it, and then sent from the
 * disk. A reader who does not read holds a file open, and nothing that another waits for.
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
  async find(tag: string, text: () => AsyncIterable<string>, by: string): Promise<FileHandle> {
    for (;;) {
      const ready = this.written.get(tag);
      if (ready !== undefined) this.markAsNewest(tag, ready);
      const file = ready ?? (await (this.writing.get(tag) ?? this.begin(tag, text, by)));
      const opened = await open(file.path).catch(nullWhereGone);
      if (opened !== null) return opened;
      // It was forgotten for others just now, or something cleared the folder: it is written again.
      if (this.written.get(tag) === file) this.written.delete(tag);
    }
  }

  private begin(tag: string, text: () => AsyncIterable<string>, by: string): Promise<WrittenFile> {
    const file = this.places
      .run(() => this.write(text()), { by })
      .then((one) => {
        this.markAsNewest(tag, one);
        this.forgetOldest();
        return one;
      })
      .finally(() => this.writing.delete(tag));
    this.writing.set(tag, file);
    return file;
  }

  /** A map has the order of insertion. */
  private markAsNewest(tag: string, file: WrittenFile): void {
    this.written.delete(tag);
    this.written.set(tag, file);
  }

  private async write(text: AsyncIterable<string>): Promise<WrittenFile> {
    const path = join(this.folder, randomUUID());
    try {
      await pipeline(Readable.from(text), createWriteStream(path));
      return { path, bytes: (await stat(path)).size };
    } catch (fault) {
      await unlink(path).catch(() => undefined);
      throw fault;
    }
  }

  private forgetOldest(): void {
    let bytes = [...this.written.values()].reduce((sum, file) => sum + file.bytes, 0);
    for (const [tag, file] of [...this.written].slice(0, -1)) {
      if (bytes <= this.most) return;
      bytes -= file.bytes;
      this.written.delete(tag);
      // Who is reading it goes on: the file is gone once the last of them has closed it.
      void unlink(file.path).catch(() => undefined);
    }
  }
}

function nullWhereGone(fault: unknown): null {
  if (codeOf(fault) === 'ENOENT') return null;
  throw fault;
}
