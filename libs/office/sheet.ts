import { dayNumber } from './days.js';
import type { CellStyle, Styles } from './styles.js';
import { el, numberText, textNode } from './xml.js';

/** A text that leads to an address when it is clicked. */
export interface SheetLink {
  readonly text: string;
  readonly address: string;
}

/** What is in a cell; nothing where nothing is known. */
export type SheetCell = string | number | Date | SheetLink | null;

export interface SheetColumn {
  readonly head: string;
  /** In signs of the standard letter. */
  readonly width: number;
  /** How a spreadsheet shows the values. */
  readonly format: string;
  /** Whether a long text goes on in the next line of its cell. */
  readonly wrap?: boolean;
}

/** A sheet under a head that stays in sight and on every printed page. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Whether its head offers to filter and sort. */
  readonly filter?: boolean;
}

/** What a sheet is written with. */
export interface SheetContext {
  readonly styles: Styles;
  readonly rtl: boolean;
  readonly isFirst: boolean;
  /** Declares an address that cells lead to, and gives the id of the reference. */
  readonly relate: (address: string) => string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Excel follows so many addresses of a sheet, and none that is longer. */
const LINKS = { count: 65_530, length: 2_079 } as const;

/** The name of a cell, for instance B2; both from zero. */
export function cellName(column: number, row: number): string {
  const letters: string[] = [];
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters.unshift(String.fromCodePoint(65 + (rest % 26)));
  return `${letters.join('')}${row + 1}`;
}

/** The name of a cell in a formula that is moved, for instance $B$2. */
export function absoluteName(column: number, row: number): string {
  return cellName(column, row).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

/**
 * A sheet as the text of its part, row by row, so that a long one never stands whole in memory. Office accepts its elements in
 * this order only. Texts are texts by their type, so that none of them is ever read as a formula.
 */
export function* sheetXml(sheet: Sheet, context: SheetContext): Generator<string> {
  const { columns, rows, filter = false } = sheet;
  const { styles } = context;
  const links: (readonly [cell: string, id: string])[] = [];
  yield `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`;
  yield el('sheetPr', {}, el('pageSetUpPr', { fitToPage: true }));
  yield el('dimension', { ref: rangeOf(sheet) });
  yield viewXml(context);
  if (columns.length > 0)
    yield el(
      'cols',
      {},
      ...columns.map(({ width }, index) =>
        el('col', { min: index + 1, max: index + 1, width, customWidth: true }),
      ),
    );
  yield '<sheetData>';
  const head = styles.idOf({ format: '@', wrap: true, role: 'head' });
  yield rowXml(
    0,
    columns.map(({ head: text }, column) => cellXml(text, cellName(column, 0), head)),
  );
  const style = (role: CellStyle['role']): readonly number[] =>
    columns.map(({ format, wrap = false }) => styles.idOf({ format, wrap, role }));
  const values = style('value');
  const linked = rows.some((cells) => cells.some(isLink)) ? style('link') : values;
  for (const [index, cells] of rows.entries())
    yield rowXml(
      index + 1,
      cells.map((cell, column) => {
        const name = cellName(column, index + 1);
        const address = isLink(cell) && links.length < LINKS.count ? followed(cell.address) : null;
        if (address !== null) links.push([name, context.relate(address)]);
        return cellXml(cell, name, (address === null ? values : linked)[column] ?? 0);
      }),
    );
  yield '</sheetData>';
  if (filter && columns.length > 0) yield el('autoFilter', { ref: rangeOf(sheet) });
  if (links.length > 0)
    yield el('hyperlinks', {}, ...links.map(([ref, id]) => el('hyperlink', { ref, 'r:id': id })));
  yield el('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 });
  yield el('pageSetup', { orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
  yield '</worksheet>';
}

/** All cells of a sheet, for instance A1:C20. */
export function rangeOf({ columns, rows }: Sheet, nameOf = cellName): string {
  return `${nameOf(0, 0)}:${nameOf(Math.max(0, columns.length - 1), rows.length)}`;
}

function viewXml({ rtl, isFirst }: SheetContext): string {
  return el(
    'sheetViews',
    {},
    el(
      'sheetView',
      { rightToLeft: rtl || undefined, tabSelected: isFirst || undefined, workbookViewId: 0 },
      el('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
      el('selection', { pane: 'bottomLeft' }),
    ),
  );
}

function rowXml(row: number, cells: readonly string[]): string {
  return el('row', { r: row + 1 }, ...cells);
}

function cellXml(cell: SheetCell, r: string, s: number): string {
  if (cell === null || cell === '') return '';
  if (cell instanceof Date) return cellXml(dayNumber(cell.toISOString()), r, s);
  if (typeof cell === 'number') return el('c', { r, s }, el('v', {}, numberText(cell)));
  const text = isLink(cell) ? cell.text : cell;
  return el(
    'c',
    { r, s, t: 'inlineStr' },
    el('is', {}, el('t', { 'xml:space': 'preserve' }, cellText(text))),
  );
}

/** Spreadsheets read _x000D_ as a sign by its number: a text that happens to have such letters says so. */
function cellText(text: string): string {
  return textNode(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'));
}

function isLink(cell: SheetCell): cell is SheetLink {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date);
}

/** An address of the web as a workbook can lead to it. */
function followed(address: string): string | null {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return null;
  const { href } = new URL(address);
  return href.length > LINKS.length ? null : href;
}
