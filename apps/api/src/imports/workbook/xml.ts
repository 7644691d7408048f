import { SaxesParser } from 'saxes';
import { Unreadable } from '../sheet/unreadable.js';

/** What a reader of one part of a workbook is told, in the order of the text. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const PIECE = 64 * 1024;

/**
 * Reads a part of a workbook piece by piece, so that a reader which has seen too much ends it by throwing. A part that
 * declares anything of its own is refused: nothing outside the file is ever asked for.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new Unreadable('declares-entities');
  });
  parser.on('error', () => {
    throw new Unreadable('not-a-workbook');
  });
  parser.on('opentag', ({ name, attributes }) => reader.open?.(local(name), attributes));
  parser.on('closetag', ({ name }) => reader.close?.(local(name)));
  parser.on('text', (text) => reader.text?.(text));
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
