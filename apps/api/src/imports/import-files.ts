import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files lie that were brought in, as long as they are needed: in a folder that nobody else may read. */
export class ImportFiles {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'imports');
  }

  path(id: string): string {
    return join(this.folder, id);
  }

  /** Takes over a file that has arrived, and gives the id under which it lies here. */
  async keep(path: string): Promise<string> {
    const id = randomUUID();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await rename(path, this.path(id));
    return id;
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
