import { SaxesParser } from 'saxes';
import { UnreadableFileError } from '../sheet/unreadable-file-error.js';

/** What a reader of one part of a workbook is told, in the order of the text. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const PIECE = 64 * 1024;
/** The parts of a workbook that are read nest about ten deep. */
const DEEPEST = 100;

/**
 * Reads a part of a workbook piece by piece, so that a reader which has seen too much ends it by throwing. A part that
 * declares anything of its own is refused: nothing outside the file is ever asked for.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new UnreadableFileError('declares-entities');
  });
  parser.on('error', () => {
    throw new UnreadableFileError('not-a-workbook');
  });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new UnreadableFileError('nested-too-deeply');
    reader.open?.(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close?.(local(name));
  });
  parser.on('text', (text) => reader.text?.(text));
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
