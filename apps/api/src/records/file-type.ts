import type { DocumentEnding } from './document-problem.js';

/** Kinds of files that are taken, by the end of their names. */
const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;

type Ending = keyof typeof mediaTypes;

/** The media type of a file, and what it is as a document that is looked into; null for kinds that are not taken. */
export interface FileType {
  readonly mediaType: string;
  readonly document: DocumentEnding | null;
  /** Whether the first bytes are what the end of the name says. */
  readonly begins: boolean;
}

/** What a file says that it is, by the end of its name; null where that is no kind of file that is taken. */
export function fileTypeOf(name: string, content: Buffer): FileType | null {
  const ending = /\.([a-z]{3,4})$/.exec(name.toLowerCase())?.[1]?.replace('jpeg', 'jpg') ?? '';
  if (!isEnding(ending)) return null;
  return {
    mediaType: mediaTypes[ending],
    document: isDocument(ending) ? ending : null,
    begins: begins[ending](content),
  };
}

function isDocument(ending: Ending): ending is DocumentEnding {
  return ['pdf', 'docx', 'xlsx', 'pptx'].includes(ending);
}

function isEnding(word: string): word is Ending {
  return Object.hasOwn(mediaTypes, word);
}

const bytes = (hex: string) => (content: Buffer) =>
  content.subarray(0, hex.length / 2).toString('hex') === hex;

/** Packed, or the older kind of file in which Office keeps documents with a password. */
const office = (content: Buffer) => bytes('504b0304')(content) || bytes('d0cf11e0')(content);

/** Text has no signs that steer a machine, but for tabs and ends of lines. */
const text = (content: Buffer) =>
  !content.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);

const begins: Readonly<Record<Ending, (content: Buffer) => boolean>> = {
  pdf: bytes('255044462d'),
  docx: office,
  xlsx: office,
  pptx: office,
  png: bytes('89504e470d0a1a0a'),
  jpg: bytes('ffd8ff'),
  csv: text,
  txt: text,
};
