import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { stat, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Semaphore, type Turn } from '../platform/http/semaphore.js';

/** How many bytes of tables are kept, in files; what was asked for longest ago goes first. */
const KEPT = 256 * 1024 * 1024;

interface StoredFile {
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
  private readonly writing = new Semaphore({ places: 2, longest: 60, longestOfOne: 10 });
  private readonly files = new Map<string, Promise<StoredFile>>();

  onModuleDestroy(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The path of the file under a tag, which is written where nobody has asked for it before. */
  async find(tag: string, text: () => AsyncIterable<string>, turn: Turn): Promise<string> {
    const file = this.files.get(tag) ?? this.writing.run(() => this.write(text()), turn);
    this.files.delete(tag);
    this.files.set(tag, file);
    try {
      return (await file).path;
    } catch (fault) {
      if (this.files.get(tag) === file) this.files.delete(tag);
      throw fault;
    } finally {
      await this.forgetOldest();
    }
  }

  private async write(text: AsyncIterable<string>): Promise<StoredFile> {
    const path = join(this.folder, randomUUID());
    try {
      await pipeline(Readable.from(text), createWriteStream(path));
      return { path, bytes: (await stat(path)).size };
    } catch (fault) {
      await unlink(path).catch(() => undefined);
      throw fault;
    }
  }

  private async forgetOldest(): Promise<void> {
    const all = await Promise.allSettled(
      [...this.files].map(async ([tag, file]) => ({ tag, ...(await file) })),
    );
    const kept = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    let bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
    for (const { tag, path, bytes: own } of kept.slice(0, -1)) {
      if (bytes <= KEPT) return;
      bytes -= own;
      this.files.delete(tag);
      // Who is reading it goes on: the file is gone once the last of them has closed it.
      await unlink(path).catch(() => undefined);
    }
  }
}
