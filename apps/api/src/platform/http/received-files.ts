import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BodyRoom } from './body-room.js';
import { bodyOf } from './body.js';
import { BusyError } from '../graphql/app-error.js';

/** A file that has arrived whole. It lies at its path until the work on it ends. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

/** Bytes on the disk of files that are arriving or are worked on: of all, and of one sender. */
const MAX = { together: 2_000_000_000, each: 500_000_000 } as const;

/** In how many seconds large files have made room again, most often. */
const LATER = 30;

/** A file on which nothing was written for so long is of a process that was killed, in milliseconds. */
const LEFT_BEHIND = 3_600_000;

/** Takes files in as they come, onto the disk: the memory of the server does not grow with them. */
@Injectable()
export class ReceivedFiles implements OnModuleInit {
  private readonly folder: string;
  private readonly room: BodyRoom;
  private cleared = 0;

  constructor(dataDir: string, max: { readonly together: number; readonly each: number } = MAX) {
    this.folder = join(dataDir, 'received');
    this.room = new BodyRoom(max);
  }

  async onModuleInit(): Promise<void> {
    await this.clear();
  }

  /**
   * Writes the body of a request to a file that nobody else may read, and then works on it; nothing of it stays there
   * afterwards. Throws BODY_TOO_LARGE beyond `max` bytes, and BUSY where too much of one sender, or of all, is on its way.
   */
  async receive<Result>(
    request: IncomingMessage,
    { max, by }: { readonly max: number; readonly by: string },
    work: (file: ReceivedFile) => Promise<Result>,
  ): Promise<Result> {
    const place = this.room.open(by);
    const path = join(this.folder, randomUUID());
    try {
      const hash = await this.write(request, path, max, (part) => {
        const full = place.take(part.length);
        if (full !== null) throw new BusyError(full, LATER);
      });
      return await work({ path, bytes: place.bytes, hash });
    } finally {
      place.leave();
      await rm(path, { force: true });
    }
  }

  private async write(
    request: IncomingMessage,
    path: string,
    max: number,
    admit: (part: Buffer) => void,
  ): Promise<string> {
    const hash = createHash('sha256');
    if (Date.now() - this.cleared > LEFT_BEHIND) await this.clear();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const part of bodyOf(request, max)) {
        admit(part);
        hash.update(part);
        await file.writeFile(part);
      }
    } finally {
      await file.close();
    }
    return hash.digest('hex');
  }

  /** Removes what a process that was killed left behind; what other instances are receiving in this folder stays. */
  private async clear(): Promise<void> {
    this.cleared = Date.now();
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const last = await stat(path).catch(() => null);
      if (last !== null && last.mtimeMs < Date.now() - LEFT_BEHIND)
        await rm(path, { recursive: true, force: true });
    }
  }
}
