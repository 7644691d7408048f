import {
  readXmlPart,
  UnreadableXmlError,
  type XmlProblem,
  type XmlReader,
} from '../../platform/http/xml-part.js';
import { UnreadableFileError, type WhyUnreadable } from '../sheet/unreadable-file-error.js';

/** The parts of a workbook that are read nest about ten deep. */
const DEEPEST = 100;

const REASONS: ReadonlyMap<XmlProblem, WhyUnreadable> = new Map([
  ['declares-entities', 'declares-entities'],
  ['nested-too-deeply', 'nested-too-deeply'],
  // No program makes such a sheet: it is not built as a workbook is either.
  ['too-many-attributes', 'nested-too-deeply'],
]);

/** Reads a part of a workbook as `readXmlPart` does. Throws `UnreadableFileError`. */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  try {
    readXmlPart(bytes, DEEPEST, reader);
  } catch (fault) {
    if (!(fault instanceof UnreadableXmlError)) throw fault;
    throw new UnreadableFileError(REASONS.get(fault.code) ?? 'not-a-workbook');
  }
}
