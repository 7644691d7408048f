import { zipSync, strToU8 } from 'fflate';
import { el, numberText, textNode, xmlDocument } from '../ooxml/xml.js';

export type SheetCell = string | number | null;

/** The data of a chart: a head and rows, as they are in its sheet. */
export interface Sheet {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly rtl: boolean;
  /** Columns (from zero) whose numbers are days. */
  readonly days?: readonly number[];
}

export const SHEET = 'Sheet1';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The workbook that Office opens when a user edits the data of a chart. Texts are texts by their type, so that none of them
 * is ever read as a formula.
 */
export function workbookBytes(sheet: Sheet): Uint8Array {
  const file = (root: string): Uint8Array => strToU8(xmlDocument(root));
  return zipSync(
    {
      '[Content_Types].xml': file(contentTypes),
      '_rels/.rels': file(relations([['officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': file(
        el(
          'workbook',
          { xmlns: MAIN, 'xmlns:r': OFFICE },
          el('sheets', {}, el('sheet', { name: SHEET, sheetId: 1, 'r:id': 'rId1' })),
        ),
      ),
      'xl/_rels/workbook.xml.rels': file(
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ),
      'xl/styles.xml': file(styles),
      'xl/worksheets/sheet1.xml': file(sheetXml(sheet)),
    },
    { level: 6, mtime: new Date(1980, 0, 1) },
  );
}

/** The name of a cell, for instance B2; both from zero. */
export function cellName(column: number, row: number): string {
  const letters: string[] = [];
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters.unshift(String.fromCodePoint(65 + (rest % 26)));
  return `${letters.join('')}${row + 1}`;
}

function sheetXml({ rows, rtl, days = [] }: Sheet): string {
  const lines = rows.map((cells, row) =>
    el(
      'row',
      { r: row + 1 },
      ...cells.map((cell, column) => cellXml(cell, cellName(column, row), days.includes(column))),
    ),
  );
  return el(
    'worksheet',
    { xmlns: MAIN },
    el('sheetViews', {}, el('sheetView', { rightToLeft: rtl, workbookViewId: 0 })),
    el('cols', {}, el('col', { min: 1, max: 1, width: 32, customWidth: true })),
    el('sheetData', {}, ...lines),
  );
}

function cellXml(cell: SheetCell, r: string, day: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return el('c', { r, s: day ? 1 : undefined }, el('v', {}, numberText(cell)));
  return el('c', { r, t: 'inlineStr' }, el('is', {}, el('t', { 'xml:space': 'preserve' }, textNode(cell))));
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  return el(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...list.map(([type, target], index) =>
      el('Relationship', { Id: `rId${index + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
    ),
  );
}

const contentTypes = el(
  'Types',
  { xmlns: `${PACKAGE}/content-types` },
  el('Default', {
    Extension: 'rels',
    ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
  }),
  el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  el('Override', { PartName: '/xl/workbook.xml', ContentType: `${SPREADSHEET}.sheet.main+xml` }),
  el('Override', { PartName: '/xl/worksheets/sheet1.xml', ContentType: `${SPREADSHEET}.worksheet+xml` }),
  el('Override', { PartName: '/xl/styles.xml', ContentType: `${SPREADSHEET}.styles+xml` }),
);

const styles = el(
  'styleSheet',
  { xmlns: MAIN },
  el('fonts', { count: 1 }, el('font', {}, el('sz', { val: 11 }), el('name', { val: 'Arial' }))),
  el(
    'fills',
    { count: 2 },
    el('fill', {}, el('patternFill', { patternType: 'none' })),
    el('fill', {}, el('patternFill', { patternType: 'gray125' })),
  ),
  el(
    'borders',
    { count: 1 },
    el('border', {}, el('left'), el('right'), el('top'), el('bottom'), el('diagonal')),
  ),
  el('cellStyleXfs', { count: 1 }, el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  el(
    'cellXfs',
    { count: 2 },
    el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
    el('xf', { numFmtId: 14, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: true }),
  ),
);
