import { join } from 'node:path';
import { askChild, ChildProcessError } from '../../platform/settings/child-process.js';
import { projectFolder } from '../../platform/settings/project-folder.js';
import { Semaphore } from '../../platform/http/semaphore.js';
import type { Table } from './table.js';
import { UnreadableFileError, type WhereUnreadable, type WhyUnreadable } from './unreadable-file-error.js';

/** Processes run what is built, wherever they are started from. */
const program = join(projectFolder, 'dist/api/apps/api/src/imports/sheet/read-table.child.js');
const LIMITS = { megabytes: 160, milliseconds: 30_000 };
/** How many files are read at once: each takes a process of its own. */
const reading = new Semaphore({ places: 2, maxWaiting: 20, doing: 'reading' });

export interface FileToRead {
  readonly path: string;
  readonly fileName: string;
  readonly sheet: string | null;
}

export type Reply =
  { readonly table: Table } | { readonly unreadable: WhyUnreadable; readonly where: WhereUnreadable };

/** Reads a file in a process of its own, with bounds of memory and time, in the line of the one whose it is. Throws `UnreadableFileError` where it is not read. */
export async function readTableInChild(file: FileToRead, by: string): Promise<Table> {
  const reply = await reading.run(() => askChild<Reply>(program, file, LIMITS), { by }).catch(whyEnded);
  if ('unreadable' in reply) throw new UnreadableFileError(reply.unreadable, reply.where);
  return reply.table;
}

function whyEnded(fault: unknown): Reply {
  if (!(fault instanceof ChildProcessError) || fault.why === 'fault') throw fault;
  return { unreadable: fault.why === 'time' ? 'took-too-long' : 'unpacks-to-too-much', where: {} };
}
