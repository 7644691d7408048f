import { inflateSync } from 'node:zlib';
import { openZip, UnsafeZipError, type ZipFile } from '../platform/http/zip-file.js';

/** Why a document is not kept; each has a sentence that says what to do. */
export type DocumentProblem =
  | 'broken-document'
  | 'holds-programs'
  | 'not-what-its-name-says'
  | 'old-or-protected'
  | 'unpacks-to-too-much';

/** The main part of each office format, and what the list of types calls it. */
const offices = {
  docx: { main: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
  xlsx: { main: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
  pptx: { main: 'ppt/presentation.xml', type: 'presentationml.presentation.main+xml' },
} as const;

export type DocumentEnding = keyof typeof offices | 'pdf';

/** What in a document speaks against keeping it, or null: its parts are looked at, nothing in it is followed or run. */
export function documentProblem(ending: DocumentEnding, bytes: Buffer): DocumentProblem | null {
  if (ending === 'pdf') return pdfProblem(bytes);
  // Office keeps documents with a password, and those of before 2007, in another kind of file.
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return 'old-or-protected';
  try {
    return officeProblem(offices[ending], openZip(bytes));
  } catch (fault) {
    if (!(fault instanceof UnsafeZipError)) throw fault;
    return fault.code === 'not-a-zip' ? 'broken-document' : 'unpacks-to-too-much';
  }
}

function officeProblem(
  { main, type }: (typeof offices)[keyof typeof offices],
  zip: ZipFile,
): DocumentProblem | null {
  const names = [...zip.names];
  if (names.some((name) => /vbaProject|activeX\/|oleObject/i.test(name))) return 'holds-programs';
  if (!zip.names.has('[Content_Types].xml')) return 'broken-document';
  if (!zip.names.has(main)) return 'not-what-its-name-says';
  const types = xmlOf(zip, '[Content_Types].xml');
  const body = xmlOf(zip, main);
  if (types === null || body === null) return 'broken-document';
  if (/macroEnabled/i.test(types)) return 'holds-programs';
  if (!types.includes(type)) return 'not-what-its-name-says';
  const links = names.filter((name) => name.endsWith('.rels')).map((name) => xmlOf(zip, name));
  if (links.includes(null)) return 'broken-document';
  return links.some((xml) => xml !== null && FETCHED.test(xml)) ? 'holds-programs' : null;
}

/** A template, an object or a page that opening the document would fetch from elsewhere. */
const FETCHED =
  /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External)(?=[^>]*Type\s*=\s*["'][^"']*\/(?:attachedTemplate|oleObject|frame|subDocument)["'])/i;

/** A part of XML that begins and ends as one, and declares no entities; null where it does not. */
function xmlOf(zip: ZipFile, name: string): string | null {
  const text = Buffer.from(zip.part(name) ?? []).toString('utf8');
  return /^\uFEFF?\s*</.test(text) &&
    /<\/[\w:.-]+>\s*$|\/>\s*$/.test(text) &&
    !/<!DOCTYPE|<!ENTITY/i.test(text)
    ? text
    : null;
}

/** Readers look for its end this far from the last byte. */
const TAIL = 1024;
/** What the objects of a PDF may unpack to, and how many bundles of them there may be. */
const OBJECTS = { unpacked: 20_000_000, bundles: 5_000 } as const;

/** Names of what runs, starts or carries something when a PDF is opened. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])/;

function pdfProblem(bytes: Buffer): DocumentProblem | null {
  if (!/^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString('latin1'))) return 'not-what-its-name-says';
  const tail = bytes.subarray(-TAIL).toString('latin1');
  const start = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1)?.[1];
  if (start === undefined || Number(start) >= bytes.length) return 'broken-document';
  // A table of places, or a stream that holds one.
  const table = bytes.subarray(Number(start), Number(start) + 40).toString('latin1');
  if (!/^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(table)) return 'broken-document';
  const objects = objectsOf(bytes);
  if (objects === null) return 'unpacks-to-too-much';
  return objects.some((text) => ACTIVE.test(plainNames(text))) ? 'holds-programs' : null;
}

/** What stands between the streams of a PDF, and in those that are bundles of objects; null where they are too many. */
function objectsOf(bytes: Buffer): readonly string[] | null {
  const text = bytes.toString('latin1');
  const found: string[] = [];
  let from = 0;
  let bundles = 0;
  let unpacked = 0;
  for (const { index, 0: word } of text.matchAll(/stream\r?\n/g)) {
    if (index < from) continue;
    const head = text.slice(from, index);
    found.push(head);
    const begin = index + word.length;
    const end = text.indexOf('endstream', begin);
    if (end < 0) return found;
    from = end + 'endstream'.length;
    if (!/\/ObjStm\b/.test(head.slice(-2_000))) continue;
    const bundle = unpackedBundle(bytes.subarray(begin, end));
    bundles += 1;
    unpacked += bundle?.length ?? 0;
    if (bundle === null || unpacked > OBJECTS.unpacked || bundles > OBJECTS.bundles) return null;
    found.push(bundle);
  }
  return [...found, text.slice(from)];
}

/** What Node says where something unpacks to more than was allowed. */
const TOO_MUCH = 'ERR_BUFFER_TOO_LARGE';

/** The text of a bundle of objects: as it stands where it is not packed in the one way that is known here, null where it is too much. */
function unpackedBundle(bytes: Buffer): string | null {
  try {
    return inflateSync(bytes, { maxOutputLength: OBJECTS.unpacked }).toString('latin1');
  } catch (fault) {
    const isTooMuch =
      typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === TOO_MUCH;
    return isTooMuch ? null : bytes.toString('latin1');
  }
}

/** Names may be written by the numbers of their letters. */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
