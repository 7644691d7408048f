import { extname } from 'node:path';
import { readCsv } from './read-csv.js';
import type { Table } from './table.js';
import { UnreadableFileError } from './unreadable-file-error.js';

const WORKBOOK = [0x50, 0x4b, 0x03, 0x04];
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a file by what it is, and tells where its name says something else. Throws why it is not read. */
export async function readTable(bytes: Uint8Array, fileName: string, sheet: string | null): Promise<Table> {
  const ending = extname(fileName).toLowerCase();
  if (begins(bytes, OLD_WORKBOOK)) throw new UnreadableFileError('old-workbook');
  if (ending === '.xlsm' || ending === '.xlsb') throw new UnreadableFileError('macros');
  if (begins(bytes, WORKBOOK) !== (ending === '.xlsx')) throw new UnreadableFileError('renamed');
  if (ending === '.xlsx') {
    // What reads workbooks takes a third of the time in which a list of text is read.
    const { readWorkbook } = await import('../workbook/read-workbook.js');
    return readWorkbook(bytes, sheet);
  }
  const result = readCsv(bytes);
  if ('unreadable' in result) throw new UnreadableFileError(result.unreadable, result.where);
  return { ...result.sheet, sheets: [], sheet: null, marks: new Map() };
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
