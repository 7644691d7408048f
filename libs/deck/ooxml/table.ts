import { el } from '@libs/office';
import { isRightToLeft, type Language } from '@libs/vocabulary';
import { solid, type Color } from './color.js';
import { paragraph, type Type } from './paragraphs.js';
import { inches } from './units.js';

export interface TableCell {
  readonly text: string;
  readonly type: Type;
  /** A fill as XML; nothing is drawn where it is left out. */
  readonly fill?: string;
  /** Under the cell. */
  readonly line?: Color;
}

export interface TableShape {
  /** Widths in inches, in the order of reading. */
  readonly widths: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly TableCell[] }[];
  /** Inches beside and above the text of a cell. */
  readonly padding: { readonly x: number; readonly y: number };
  readonly language: Language;
}

export const TABLE_URI = 'http://schemas.openxmlformats.org/drawingml/2006/table';

/** A table of Office; in Arabic its first column is on the right. */
export function tableXml({ widths, rows, padding, language }: TableShape): string {
  const grid = widths.map((width) => el('a:gridCol', { w: inches(width) }));
  const lines = rows.map(({ height, cells }) =>
    el('a:tr', { h: inches(height) }, ...cells.map((cell) => cellXml(cell, padding, language))),
  );
  return el(
    'a:tbl',
    {},
    el('a:tblPr', { firstRow: true, rtl: isRightToLeft(language) }),
    el('a:tblGrid', {}, ...grid),
    ...lines,
  );
}

function cellXml(
  { text, type, fill, line }: TableCell,
  { x, y }: TableShape['padding'],
  language: Language,
): string {
  const none = (side: string): string => el(`a:${side}`, { w: 0 }, el('a:noFill'));
  const under = line === undefined ? none('lnB') : el('a:lnB', { w: 9_525 }, solid(line));
  return el(
    'a:tc',
    {},
    el(
      'a:txBody',
      {},
      el('a:bodyPr', { rtlCol: isRightToLeft(language) }),
      el('a:lstStyle'),
      paragraph(text, type, language),
    ),
    el(
      'a:tcPr',
      { marL: inches(x), marR: inches(x), marT: inches(y), marB: inches(y), anchor: 'ctr' },
      none('lnL'),
      none('lnR'),
      none('lnT'),
      under,
      fill ?? el('a:noFill'),
    ),
  );
}
