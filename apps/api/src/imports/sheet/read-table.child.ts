import { readFileSync } from 'node:fs';
import { answerParent } from '../../platform/settings/answer-parent.js';
import type { Reply, FileToRead } from './read-table-in-child.js';
import { readTable } from './read-table.js';
import { UnreadableFileError } from './unreadable-file-error.js';

answerParent<FileToRead, Reply>(replyTo, ({ fileName }) => ({
  unreadable: fileName.toLowerCase().endsWith('.xlsx') ? 'not-a-workbook' : 'not-text',
  where: {},
}));

async function replyTo({ path, fileName, sheet }: FileToRead): Promise<Reply> {
  try {
    return { table: await readTable(readFileSync(path), fileName, sheet) };
  } catch (fault) {
    if (fault instanceof UnreadableFileError) return { unreadable: fault.reason, where: fault.where };
    throw fault;
  }
}
