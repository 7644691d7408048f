import { readFileSync } from 'node:fs';
import type { Reply, FileToRead } from './read-table-in-child.js';
import { readTable } from './read-table.js';
import { UnreadableFileError } from './unreadable-file-error.js';

// Reads one file in a process of its own: whatever it does to memory or time ends with this process.
process.once('message', (file: FileToRead) => {
  void replyTo(file).then((reply) => process.send?.(reply));
});
// The server has ended meanwhile: nobody waits for an answer.
process.once('disconnect', () => process.exit());

async function replyTo({ path, fileName, sheet }: FileToRead): Promise<Reply> {
  try {
    return { table: await readTable(readFileSync(path), fileName, sheet) };
  } catch (fault) {
    if (fault instanceof UnreadableFileError) return { unreadable: fault.reason, where: fault.where };
    throw fault;
  }
}
