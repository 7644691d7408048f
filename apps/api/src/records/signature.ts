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

/** The media type of a file whose first bytes are what the end of its name says; null where they are not. */
export function mediaTypeOf(name: string, content: Buffer): string | null {
  const ending = /\.([a-z]{3,4})$/.exec(name.toLowerCase())?.[1]?.replace('jpeg', 'jpg') ?? '';
  if (!isEnding(ending) || !begins[ending](content)) return null;
  return mediaTypes[ending];
}

function isEnding(word: string): word is Ending {
  return Object.hasOwn(mediaTypes, word);
}

const bytes = (hex: string) => (content: Buffer) =>
  content.subarray(0, hex.length / 2).toString('hex') === hex;

/** A package of the office formats that holds this part, and no macros. */
const office = (part: string) => (content: Buffer) =>
  bytes('504b0304')(content) &&
  content.includes('[Content_Types].xml') &&
  content.includes(part) &&
  !content.includes('vbaProject.bin');

/** Text has no signs that steer a machine, but for tabs and ends of lines. */
const text = (content: Buffer) =>
  !content.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);

const begins: Readonly<Record<Ending, (content: Buffer) => boolean>> = {
  pdf: bytes('255044462d'),
  docx: office('word/document.xml'),
  xlsx: office('xl/workbook.xml'),
  pptx: office('ppt/presentation.xml'),
  png: bytes('89504e470d0a1a0a'),
  jpg: bytes('ffd8ff'),
  csv: text,
  txt: text,
};
