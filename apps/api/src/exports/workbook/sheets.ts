import { direction, type Language } from '@libs/vocabulary';
import type { Workbook, Worksheet } from 'exceljs';

const GREY = 'FFF3F1EB';

/** A sheet of texts; its first row is its head. */
interface TextSheet {
  readonly name: string;
  readonly rows: readonly [head: readonly string[], ...(readonly (readonly string[])[])];
}

/** Sheets of texts as a workbook, each with its head always in sight. */
export async function textSheets(sheets: readonly TextSheet[], language: Language): Promise<Buffer> {
  const book = await newBook();
  for (const {
    name,
    rows: [head, ...rows],
  } of sheets) {
    const sheet = addSheet(book, name, language);
    sheet.columns = head.map((header) => ({ header, width: 24 }));
    for (const row of rows) sheet.addRow([...row]);
  }
  return bytesOf(book);
}

/** A workbook without sheets; its library is loaded when the first is written. */
export async function newBook(): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs');
  return new exceljs.Workbook();
}

export async function bytesOf(book: Workbook): Promise<Buffer> {
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A sheet whose head stays in sight and on every printed page; in Arabic it runs from right to left. */
export function addSheet(book: Workbook, name: string, language: Language): Worksheet {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft: direction(language) === 'rtl' }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: GREY } };
  return sheet;
}
