import { OfficePackage, packed } from './package.js';
import { addProperties, type DocumentProperties } from './properties.js';
import { absoluteName, rangeOf, sheetXml, type Sheet } from './sheet.js';
import { Styles } from './styles.js';
import { el, textNode } from './xml.js';

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Whether its sheets run from right to left. */
  readonly rtl: boolean;
  readonly properties?: DocumentProperties;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const ROOT = 'xl/workbook.xml';

/**
 * A workbook as the bytes of its file: the same sheets are the same bytes. `pause` lets others go on while a long one is
 * written.
 */
export function writeWorkbook(book: Workbook, pause: () => Promise<void> = turn): Promise<Buffer> {
  const office = new OfficePackage();
  const styles = new Styles();
  office.relate('', 'officeDocument', ROOT);
  if (book.properties) addProperties(office, book.properties);
  const names = book.sheets.map(({ name }) => sheetName(name));
  const sheets = book.sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const context = {
      styles,
      rtl: book.rtl,
      isFirst: index === 0,
      relate: (address: string) => office.relateOut(path, 'hyperlink', address),
    };
    office.addLong(path, `${SPREADSHEET}.worksheet+xml`, () => sheetXml(sheet, context));
    return el('sheet', {
      name: names[index],
      sheetId: index + 1,
      'r:id': office.relate(ROOT, 'worksheet', path),
    });
  });
  office.relate(ROOT, 'styles', 'xl/styles.xml');
  office.addLong('xl/styles.xml', `${SPREADSHEET}.styles+xml`, () => [styles.xml()]);
  office.add(
    ROOT,
    `${SPREADSHEET}.sheet.main+xml`,
    el(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      el('bookViews', {}, el('workbookView')),
      el('sheets', {}, ...sheets),
      el(
        'definedNames',
        {},
        ...book.sheets.flatMap((sheet, index) => definedNames(sheet, names[index] ?? '', index)),
      ),
    ),
  );
  return packed(office, pause);
}

/** What Excel asks for beside the sheet itself: its filter, else it repairs the file, and the head on every page. */
function definedNames(sheet: Sheet, name: string, localSheetId: number): string[] {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const filter = el(
    'definedName',
    { name: '_xlnm._FilterDatabase', localSheetId, hidden: true },
    textNode(`${quoted}!${rangeOf(sheet, absoluteName)}`),
  );
  const titles = el('definedName', { name: '_xlnm.Print_Titles', localSheetId }, textNode(`${quoted}!$1:$1`));
  return sheet.filter === true && sheet.columns.length > 0 ? [filter, titles] : [titles];
}

/** The name of a sheet as Excel allows it. */
function sheetName(name: string): string {
  const allowed = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '');
  return [...allowed].slice(0, LONGEST_NAME).join('');
}

const LONGEST_NAME = 31;

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
