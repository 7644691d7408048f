import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../../platform/project-folder.js';
import { codeOf } from '../../platform/start-problem.js';
import type { Table } from './table.js';
import { Unreadable, type WhyUnreadable } from './unreadable.js';

/** Threads run what is built, wherever they are started from. */
const program = join(projectFolder, 'dist/api/apps/api/src/imports/sheet/read.worker.js');
const LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32 };
const MILLISECONDS = 15_000;

interface WhichFile {
  readonly path: string;
  readonly fileName: string;
  readonly sheet: string | null;
}

type Reply = { readonly table: Table } | { readonly unreadable: WhyUnreadable };

/** Reads a file in a thread of its own, with bounds of memory and time. Throws `Unreadable` where it is not read. */
export function readApart(file: WhichFile): Promise<Table> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: file, resourceLimits: LIMITS });
    const end = (why: unknown) => {
      clearTimeout(timer);
      void worker.terminate();
      reject(why);
    };
    const timer = setTimeout(() => end(new Unreadable('took-too-long')), MILLISECONDS);
    worker.once('message', (reply: Reply) => {
      if ('unreadable' in reply) return end(new Unreadable(reply.unreadable));
      clearTimeout(timer);
      resolve(reply.table);
    });
    worker.once('error', (fault) =>
      end(codeOf(fault) === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unreadable('unpacks-to-too-much') : fault),
    );
  });
}
