import { openZip, UnsafeZipError, type ZipFile } from '../../platform/http/zip-file.js';
import { UnreadableFileError } from '../sheet/unreadable-file-error.js';

/** The parts of a workbook, by name. */
export type Archive = Pick<ZipFile, 'part'>;

/** Opens a workbook; what unpacks to too much or holds programs is refused before the first part is unpacked. */
export function openArchive(bytes: Uint8Array): Archive {
  const { names, part } = readable(() => openZip(bytes));
  for (const name of names)
    if (/vbaProject|\.bin$|activeX\//i.test(name) && !/printerSettings/i.test(name))
      throw new UnreadableFileError('macros');
  if (!names.has('xl/workbook.xml')) throw new UnreadableFileError('not-a-workbook');
  return { part: (name) => readable(() => part(name)) };
}

/** What was read of a packed file; why not, in the words for workbooks. */
function readable<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof UnsafeZipError)) throw fault;
    const { code } = fault;
    throw new UnreadableFileError(code === 'not-a-zip' || code === 'part-twice' ? 'not-a-workbook' : code);
  }
}
