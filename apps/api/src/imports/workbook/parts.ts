import { UnreadableFileError } from '../sheet/unreadable-file-error.js';
import type { Archive } from './archive.js';
import { isDateFormat } from './dates.js';
import { readXml } from './xml.js';

/** A sheet of a workbook and the part that holds it. */
interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** What a workbook says of itself before any cell. */
export interface Contents {
  readonly sheets: readonly SheetPart[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

/** A sheet a member, and many more. */
const MOST_SHEETS = 100;

/** The sheets that people see, in their order. */
export function readContents(archive: Archive): Contents {
  const relations = new Map<string, string>();
  readXml(needed(archive, 'xl/_rels/workbook.xml.rels'), {
    open(name, { Id: id, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External' || id === undefined || target === undefined) return;
      relations.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(needed(archive, 'xl/workbook.xml'), {
    open(tag, { name, state, date1904, 'r:id': id = '' }) {
      if (tag === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      const part = relations.get(id);
      if (tag === 'sheet' && name !== undefined && part !== undefined && (state ?? 'visible') === 'visible')
        sheets.push({ name, part });
      if (sheets.length > MOST_SHEETS) throw new UnreadableFileError('too-many-sheets');
    },
  });
  return { sheets, from1904 };
}

/** A text that cells refer to by number, and whether all of it is crossed out. */
interface SharedText {
  readonly text: string;
  readonly struck: boolean;
}

/** Texts that cells refer to by number. */
export function readTexts(archive: Archive): readonly SharedText[] {
  const bytes = archive.part('xl/sharedStrings.xml');
  const texts: SharedText[] = [];
  if (bytes === null) return texts;
  let text = '';
  let spoken = 0;
  let inside = false;
  let struck = false;
  let plain = false;
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'si') [text, struck, plain] = ['', false, false];
      if (name === 'r') struck = false;
      if (name === 'strike') struck = isOn(attributes);
      // How a text is spoken is beside it.
      if (name === 'rPh') spoken += 1;
      inside = name === 't' && spoken === 0;
    },
    text(piece) {
      if (!inside) return;
      text += piece;
      if (!struck && piece.trim() !== '') plain = true;
    },
    close(name) {
      if (name === 'rPh') spoken -= 1;
      if (name === 't') inside = false;
      if (name === 'si') texts.push({ text, struck: !plain && text.trim() !== '' });
    },
  });
  return texts;
}

/** How cells of a style look, as far as it changes what they say. */
export interface CellStyle {
  /** It shows a day or a time. */
  readonly date: boolean;
  readonly struck: boolean;
}

/** The styles of cells, by number. */
export function readStyles(archive: Archive): readonly CellStyle[] {
  const bytes = archive.part('xl/styles.xml');
  const formats = new Map<number, string>();
  const fonts: boolean[] = [];
  const styles: CellStyle[] = [];
  if (bytes === null) return styles;
  let within = '';
  readXml(bytes, {
    open(name, attributes) {
      const { numFmtId, formatCode, fontId } = attributes;
      if (name === 'cellXfs' || name === 'fonts') within = name;
      const id = Number(numFmtId ?? 0);
      if (name === 'numFmt' && formatCode !== undefined) formats.set(id, formatCode);
      if (name === 'font' && within === 'fonts') fonts.push(false);
      if (name === 'strike' && within === 'fonts') fonts[fonts.length - 1] = isOn(attributes);
      if (name === 'xf' && within === 'cellXfs')
        styles.push({
          date: isDateFormat(id, formats.get(id)),
          struck: fonts[Number(fontId ?? 0)] === true,
        });
    },
    close(name) {
      if (name === within) within = '';
    },
  });
  return styles;
}

/** Whether a property that is on by being there is not turned off again. */
export function isOn({ val = '1' }: Readonly<Record<string, string>>): boolean {
  return val !== '0' && val !== 'false';
}

export function needed(archive: Archive, name: string): Uint8Array {
  const bytes = archive.part(name);
  if (bytes === null) throw new UnreadableFileError('not-a-workbook');
  return bytes;
}
