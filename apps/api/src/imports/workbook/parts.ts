import { Unreadable } from '../sheet/unreadable.js';
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
    },
  });
  return { sheets, from1904 };
}

/** Texts that cells refer to by number. */
export function readTexts(archive: Archive): readonly string[] {
  const bytes = archive.part('xl/sharedStrings.xml');
  const texts: string[] = [];
  if (bytes === null) return texts;
  let text = '';
  let spoken = 0;
  let inside = false;
  readXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      // How a text is spoken stands beside it.
      if (name === 'rPh') spoken += 1;
      inside = name === 't' && spoken === 0;
    },
    text(piece) {
      if (inside) text += piece;
    },
    close(name) {
      if (name === 'rPh') spoken -= 1;
      if (name === 't') inside = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** For each style of cells, whether it shows a day or a time. */
export function readDateStyles(archive: Archive): readonly boolean[] {
  const bytes = archive.part('xl/styles.xml');
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  if (bytes === null) return styles;
  let inCells = false;
  readXml(bytes, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') inCells = true;
      const id = Number(numFmtId ?? 0);
      if (name === 'numFmt' && formatCode !== undefined) formats.set(id, formatCode);
      if (name === 'xf' && inCells) styles.push(isDateFormat(id, formats.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

export function needed(archive: Archive, name: string): Uint8Array {
  const bytes = archive.part(name);
  if (bytes === null) throw new Unreadable('not-a-workbook');
  return bytes;
}
