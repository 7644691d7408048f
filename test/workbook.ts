import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';

interface SheetWords {
  readonly name: string;
  /** The rows as XML; a cell of style 1 is crossed out. */
  readonly rows: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A small workbook whose rows are written by hand: what a spreadsheet does to rows and our own writer does not. */
export function workbookOf(sheets: readonly SheetWords[]): Uint8Array {
  const part = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const named = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`);
  const related = sheets.map(
    (_, at) =>
      `<Relationship Id="r${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipSync({
    'xl/workbook.xml': part(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${named.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
    ),
    'xl/styles.xml': part(
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><strike/></font></fonts><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        part(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
  });
}

const GIGABYTE = 1024 * 1024 * 1024;

/**
 * A workbook of a megabyte, of whose texts there is a gigabyte; `said` is how many bytes its list of parts says that they are,
 * which may be a lie.
 */
export function bombOf(said: number = GIGABYTE): Uint8Array {
  const { Z_FULL_FLUSH } = constants;
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  const texts = Buffer.concat([...Array.from({ length: 1024 }, () => piece), end]);
  const parts = Object.entries(
    unzipSync(workbookOf([{ name: 'List', rows: '<row><c t="s"><v>0</v></c></row>' }])),
  );
  return zipOf([
    ...parts.map(([name, bytes]) => ({ name, packed: deflateRawSync(bytes), size: bytes.length })),
    { name: 'xl/sharedStrings.xml', packed: texts, size: said },
  ]);
}

interface Packed {
  readonly name: string;
  readonly packed: Buffer;
  /** How long it is unpacked, as the list of parts says. */
  readonly size: number;
}

/** A ZIP of parts in the order given, of which two may have one name. */
export function zipOfParts(parts: readonly (readonly [name: string, text: string])[]): Buffer {
  return zipOf(
    parts.map(([name, text]) => ({
      ...{ name, packed: deflateRawSync(Buffer.from(text)), size: Buffer.byteLength(text) },
    })),
  );
}

/** A ZIP of parts that are packed already. */
function zipOf(parts: readonly Packed[]): Buffer {
  const written: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size } of parts) {
    const head = Buffer.alloc(30 + name.length);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(name.length, 26);
    head.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    entry.write(name, 46);
    written.push(head, packed);
    listed.push(entry);
    at += head.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(listed).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...written, ...listed, end]);
}
