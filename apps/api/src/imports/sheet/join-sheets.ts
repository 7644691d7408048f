import { fold } from '@libs/vocabulary';
import { markKey, type Mark, type RowMark, type SheetPart, type Table } from './table.js';

/** One sheet of a workbook, read. */
export interface OneSheet extends Pick<Table, 'rows' | 'marks' | 'rowMarks'> {
  readonly name: string;
}

/** How many lines of a title may stand above the headers. */
const TITLE_LINES = 20;

/**
 * Sheets of the same headers as one table, such as a day each: the first that shares its headers with another, and below it
 * the rows of those others, each cell under its header. A sheet of other headers is not part of it.
 */
export function joinSheets(
  sheets: readonly OneSheet[],
): Pick<Table, 'rows' | 'marks' | 'rowMarks' | 'parts'> {
  const shared = sheets
    .flatMap((sheet, place) =>
      sheet.rows.slice(0, TITLE_LINES).map((row) => ({ sheet, place, header: headersOf(row) })),
    )
    .find(
      ({ header, place }) =>
        header !== null && sheets.some((other, at) => at > place && lineOf(other, header) >= 0),
    );
  const { sheet: base = sheets[0], place = 0, header = null } = shared ?? {};
  const rows = (base?.rows ?? []).map((row) => [...row]);
  const marks = new Map<string, Mark>(base?.marks);
  const rowMarks = new Map<number, RowMark>(base?.rowMarks);
  const parts: SheetPart[] = base === undefined ? [] : [{ sheet: base.name, first: 1, own: 1 }];
  const names = base === undefined || header === null ? [] : (rows[lineOf(base, header)] ?? []);
  for (const other of header === null ? [] : sheets.slice(place + 1)) {
    const line = lineOf(other, header ?? '');
    if (line < 0) continue;
    const columns = columnsOf(other.rows[line] ?? [], names);
    parts.push({ sheet: other.name, first: rows.length + 1, own: line + 2 });
    for (const [index, cells] of other.rows.entries()) {
      if (index <= line) continue;
      const row: string[] = [];
      for (const [column, cell] of cells.entries()) {
        const to = columns[column] ?? names.length + column;
        while (row.length <= to) row.push('');
        row[to] = cell;
        const mark = other.marks.get(markKey(index + 1, column));
        if (mark !== undefined) marks.set(markKey(rows.length + 1, to), mark);
      }
      const mark = other.rowMarks?.get(index + 1);
      if (mark !== undefined) rowMarks.set(rows.length + 1, mark);
      rows.push(row);
    }
  }
  return { rows, marks, rowMarks, parts };
}

/** The headers of a row in any order; null where it has fewer than two. */
function headersOf(row: readonly string[]): string | null {
  const cells = row.map(fold).filter((cell) => cell !== '');
  return cells.length < 2 ? null : JSON.stringify(cells.sort());
}

function lineOf({ rows }: OneSheet, header: string): number {
  return rows.slice(0, TITLE_LINES).findIndex((row) => headersOf(row) === header);
}

/** For each column of a sheet the one of the same header; undefined where it has no header. */
function columnsOf(own: readonly string[], names: readonly string[]): readonly (number | undefined)[] {
  const free = names.map(fold);
  return own.map((header) => {
    const to = header === '' ? -1 : free.indexOf(fold(header));
    if (to < 0) return undefined;
    free[to] = '';
    return to;
  });
}
