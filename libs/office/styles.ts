import { el } from './xml.js';

/** How a cell looks: how its value is shown, whether a long text goes on below, and what it is. */
export interface CellStyle {
  readonly format: string;
  readonly wrap: boolean;
  readonly role: 'head' | 'value' | 'link';
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const GREY = 'FFF3F1EB';
const ACCENT = 'FF0B5C5A';

/** Formats that every spreadsheet knows by number; any other is declared, from 164 on. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['@', 49],
]);
const FIRST_OWN = 164;
const FONTS: readonly CellStyle['role'][] = ['value', 'head', 'link'];

/** The styles that the cells of a workbook have, each declared once; the first is the plain one that Office asks for. */
export class Styles {
  private readonly styles = new Map<string, string>();
  private readonly formats = new Map<string, number>();

  constructor() {
    this.idOf({ format: 'General', wrap: false, role: 'value' });
  }

  /** The number by which a cell names its style. */
  idOf({ format, wrap, role }: CellStyle): number {
    const key = JSON.stringify([format, wrap, role]);
    if (!this.styles.has(key)) {
      const style = el(
        'xf',
        {
          numFmtId: this.formatId(format),
          fontId: FONTS.indexOf(role),
          fillId: role === 'head' ? HEAD_FILL : 0,
          borderId: 0,
          xfId: 0,
          applyNumberFormat: true,
          applyFont: true,
          applyFill: true,
          applyAlignment: true,
        },
        el('alignment', { vertical: 'top', wrapText: wrap || undefined }),
      );
      this.styles.set(key, style);
    }
    return [...this.styles.keys()].indexOf(key);
  }

  xml(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => el('numFmt', { numFmtId, formatCode }));
    return el(
      'styleSheet',
      { xmlns: MAIN },
      formats.length === 0 ? '' : el('numFmts', { count: formats.length }, ...formats),
      el('fonts', { count: FONTS.length }, ...FONTS.map(fontXml)),
      el('fills', { count: FILLS.length }, ...FILLS),
      el(
        'borders',
        { count: 1 },
        el('border', {}, el('left'), el('right'), el('top'), el('bottom'), el('diagonal')),
      ),
      el('cellStyleXfs', { count: 1 }, el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      el('cellXfs', { count: this.styles.size }, ...this.styles.values()),
      el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    );
  }

  private formatId(format: string): number {
    const known = BUILT_IN.get(format) ?? this.formats.get(format);
    if (known !== undefined) return known;
    const id = FIRST_OWN + this.formats.size;
    this.formats.set(format, id);
    return id;
  }
}

function fontXml(role: CellStyle['role']): string {
  return el(
    'font',
    {},
    role === 'head' ? el('b') : '',
    role === 'link' ? el('u') : '',
    el('sz', { val: 11 }),
    role === 'link' ? el('color', { rgb: ACCENT }) : '',
    el('name', { val: 'Calibri' }),
    el('family', { val: 2 }),
  );
}

/** The first two are those that Office expects, whatever they say. */
const FILLS = [
  el('fill', {}, el('patternFill', { patternType: 'none' })),
  el('fill', {}, el('patternFill', { patternType: 'gray125' })),
  el(
    'fill',
    {},
    el('patternFill', { patternType: 'solid' }, el('fgColor', { rgb: GREY }), el('bgColor', { indexed: 64 })),
  ),
];
const HEAD_FILL = 2;
