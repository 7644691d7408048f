import { SaxesParser } from 'saxes';

/** What a reader of a part of a packed file is told, in the order of the text. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Why a part is not read on. */
export type XmlProblem =
  'declares-entities' | 'nested-too-deeply' | 'not-well-formed' | 'too-many-attributes';

/** Thrown where a part is no XML that a program of Office writes. */
export class UnreadableXmlError extends Error {
  constructor(readonly code: XmlProblem) {
    super(code);
  }
}

const PIECE = 64 * 1024;
/** No element that a program of Office writes has a tenth of it. */
const MOST_ATTRIBUTES = 1_000;

/**
 * Reads a part piece by piece, so that a reader which has seen too much ends it by throwing. Names come without their prefix. A part that
 * declares anything of its own is refused: nothing outside the file is ever asked for. Throws `UnreadableXmlError`.
 */
export function readXmlPart(bytes: Uint8Array, deepest: number, reader: XmlReader): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const refuse = (code: XmlProblem) => () => {
    throw new UnreadableXmlError(code);
  };
  parser.on('doctype', refuse('declares-entities'));
  parser.on('error', refuse('not-well-formed'));
  let depth = 0;
  let attributesOfOne = 0;
  parser.on('opentagstart', () => {
    attributesOfOne = 0;
  });
  parser.on('attribute', () => {
    attributesOfOne += 1;
    if (attributesOfOne > MOST_ATTRIBUTES) refuse('too-many-attributes')();
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) refuse('nested-too-deeply')();
    reader.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close?.(localName(name));
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  parser.close();
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
