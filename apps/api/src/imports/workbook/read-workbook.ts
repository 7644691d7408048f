import { cleanCell, LIMITS } from '../sheet/read-csv.js';
import { ALL_SHEETS, markKey, type Mark, type RowMark, type Table } from '../sheet/table.js';
import { joinSheets, type OneSheet } from '../sheet/join-sheets.js';
import { UnreadableFileError } from '../sheet/unreadable-file-error.js';
import { openArchive, type Archive } from './archive.js';
import { dayOfSerial } from './dates.js';
import { isOn, needed, readContents, readStyles, readTexts, type CellStyle } from './parts.js';
import { readXml } from './xml.js';

const MAX = { merged: 10_000, mergedCells: 100_000, cells: 400_000, text: 20_000_000 } as const;
/** What the widest and longest sheet has. */
const SHEET = { columns: 16_384, rows: 1_048_576 } as const;

/** Numbers that a person’s hand could have meant otherwise: written by a workbook they have one meaning. */
const EITHER = /^-?[1-9]\d{0,2}\.\d{3}$/;

interface Reading {
  readonly texts: ReturnType<typeof readTexts>;
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  /** What was read so far of all sheets together: a text that is kept once may stand in any number of cells. */
  readonly spent: { cells: number; text: number };
}

interface Cell {
  readonly reference: string | undefined;
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  text: string;
  /** Of a text in runs: whether the present one is crossed out, and whether any is not. */
  struck: boolean;
  plain: boolean;
}

/**
 * Reads one sheet of a workbook: the first that people see, the one of this name, or all of the same headers. Of a formula its kept value is
 * read; of merged cells the first has the text. Throws why not, as soon as it is known.
 */
export function readWorkbook(bytes: Uint8Array, wanted: string | null): Table {
  const archive = openArchive(bytes);
  const { sheets, from1904 } = readContents(archive);
  const sheet =
    wanted === null || wanted === ALL_SHEETS ? sheets[0] : sheets.find(({ name }) => name === wanted);
  if (sheet === undefined) throw new UnreadableFileError('no-such-sheet');
  const spent = { cells: 0, text: 0 };
  const reading = { texts: readTexts(archive), styles: readStyles(archive), from1904, spent };
  const names = sheets.map(({ name }) => name);
  const how = { encoding: null, delimiter: null, sheets: names };
  if (wanted === ALL_SHEETS) {
    const table = joinSheets(sheets.flatMap((one) => readOne(archive, one, reading) ?? []));
    if (table.rows.length === 0) throw new UnreadableFileError('empty');
    if (table.rows.length > LIMITS.rows) throw new UnreadableFileError('too-many-rows');
    return { ...how, sheet: ALL_SHEETS, ...table };
  }
  const table = readOne(archive, sheet, reading);
  if (table === null) throw new UnreadableFileError('empty');
  return { ...how, sheet: sheet.name, rows: table.rows, marks: table.marks, ...rowMarksOf(table) };
}

function rowMarksOf({ rowMarks }: OneSheet): Pick<Table, 'rowMarks'> {
  return rowMarks === undefined ? {} : { rowMarks };
}

function readOne(
  archive: Archive,
  { name, part }: { name: string; part: string },
  reading: Reading,
): OneSheet | null {
  const cells = new Cells(reading);
  try {
    readXml(needed(archive, part), cells);
    return cells.rows.length === 0 ? null : { name, ...cells.table() };
  } catch (fault) {
    throw fault instanceof UnreadableFileError
      ? new UnreadableFileError(fault.reason, { sheet: name, ...fault.where })
      : fault;
  }
}

class Cells {
  readonly rows: string[][] = [];
  private readonly marks = new Map<string, Mark>();
  private cell: Cell | null = null;
  private line = 0;
  private column = 0;
  private merged = 0;
  private mergedCells = 0;
  private readonly merges: string[] = [];
  private readonly rowMarks = new Map<number, RowMark>();
  private into: 'value' | 'none' = 'none';

  constructor(private readonly reading: Reading) {}

  table(): Pick<Table, 'rows' | 'marks' | 'rowMarks'> {
    for (const reference of this.merges) this.merge(reference);
    const width = Math.max(...this.rows.map((row) => row.length));
    const rows = Array.from(this.rows, (row: string[] | undefined = []) =>
      Array.from({ length: width }, (_, column) => row[column] ?? ''),
    );
    return { rows, marks: this.marks, rowMarks: this.rowMarks };
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.cell = this.beginCell(attributes);
    else if (name === 'f' && this.cell !== null) this.cell.formula = true;
    else if (name === 'r' && this.cell !== null) this.cell.struck = false;
    else if (name === 'strike' && this.cell !== null) this.cell.struck = isOn(attributes);
    else if (name === 'v' || name === 't') this.into = 'value';
    else if (name === 'mergeCell') {
      this.merged += 1;
      if (this.merged > MAX.merged)
        throw new UnreadableFileError('too-many-merged', { cells: shown(attributes['ref'] ?? '') });
      this.merges.push(attributes['ref'] ?? '');
    }
  }

  text(text: string): void {
    if (this.into !== 'value' || this.cell === null || this.cell.text.length > LIMITS.cell) return;
    this.cell.text += text;
    if (!this.cell.struck && text.trim() !== '') this.cell.plain = true;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.into = 'none';
    if (name !== 'c' || this.cell === null) return;
    this.keep(this.cell);
    this.cell = null;
  }

  private beginRow({ r, hidden, ht }: Readonly<Record<string, string>>): void {
    this.line = r === undefined ? this.line + 1 : Number(r);
    if (!(Number.isInteger(this.line) && this.line >= 1 && this.line <= SHEET.rows))
      throw new UnreadableFileError('broken-reference', r === undefined ? {} : { cells: shown(r) });
    this.column = 0;
    // A row without height is seen as little as one that is hidden.
    const isHidden = hidden === '1' || hidden === 'true' || Number(ht ?? '1') === 0;
    if (isHidden && this.line >= 1 && this.line <= LIMITS.rows) this.rowMarks.set(this.line, 'hidden');
  }

  private beginCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): Cell {
    const at = r === undefined ? null : placeOf(r);
    if (at !== null && at.row !== this.line)
      throw new UnreadableFileError('broken-reference', { cells: shown(r ?? '') });
    this.column = at?.column ?? this.column + 1;
    const place = { row: this.line, column: this.column };
    return {
      ...place,
      reference: r,
      type: t,
      style: Number(s),
      formula: false,
      text: '',
      struck: false,
      plain: false,
    };
  }

  private keep(cell: Cell): void {
    const { row, column, formula } = cell;
    const text = cleanCell(this.meaning(cell));
    if (formula) this.mark(row, column, 'formula');
    if (text === '') return;
    const where = { cells: cell.reference ?? `${lettersOf(column)}${row}` };
    if (row > LIMITS.rows) throw new UnreadableFileError('too-many-rows', where);
    if (column > LIMITS.columns) throw new UnreadableFileError('too-many-columns', where);
    if (text.length > LIMITS.cell) throw new UnreadableFileError('cell-too-long', where);
    const { spent } = this.reading;
    spent.cells += 1;
    if (spent.cells > MAX.cells) throw new UnreadableFileError('too-large', where);
    spent.text += text.length;
    if (spent.text > MAX.text) throw new UnreadableFileError('too-much-text', where);
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] ?? [];
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
    if (this.isStruck(cell) && !this.rowMarks.has(row)) this.rowMarks.set(row, 'struck');
    if (cell.type === 'n' && !formula && EITHER.test(text)) this.mark(row, column, 'number');
  }

  /** Crossed out by the style of the cell, or all of its text by itself. */
  private isStruck({ type, style, text, plain }: Cell): boolean {
    const { styles, texts } = this.reading;
    if (styles[style]?.struck === true) return true;
    return type === 's' ? texts[Number(text)]?.struck === true : type === 'inlineStr' && !plain;
  }

  private meaning({ type, style, text }: Cell): string {
    const { texts, styles, from1904 } = this.reading;
    if (text === '') return '';
    if (type === 's') return texts[Number(text)]?.text ?? '';
    if (type === 'b') return text === '1' ? 'true' : 'false';
    if (type !== 'n') return text;
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    // Fifteen digits are all that a workbook means: what follows is how it keeps them.
    return styles[style]?.date === true
      ? dayOfSerial(number, from1904)
      : plain(Number(number.toPrecision(15)));
  }

  private mark(row: number, column: number, mark: Mark): void {
    if (row >= 1 && row <= LIMITS.rows && column <= LIMITS.columns)
      this.marks.set(markKey(row, column - 1), mark);
  }

  /** All cells of a merged area but the first are empty, and say why. */
  private merge(reference: string): void {
    const [begin = '', end = begin, ...more] = reference.split(':');
    if (more.length > 0) throw new UnreadableFileError('broken-reference', { cells: shown(reference) });
    const [first, last] = [placeOf(begin), placeOf(end)];
    if (last.row < first.row || last.column < first.column)
      throw new UnreadableFileError('broken-reference', { cells: shown(reference) });
    const [to, until] = [Math.min(last.row, this.rows.length), Math.min(last.column, LIMITS.columns)];
    // One area may lie over a whole sheet: what counts is how many cells it has, not how many areas there are.
    this.mergedCells += Math.max(0, to - first.row + 1) * Math.max(0, until - first.column + 1);
    if (this.mergedCells > MAX.mergedCells)
      throw new UnreadableFileError('too-many-merged', { cells: reference });
    for (let row = first.row; row <= to; row += 1)
      for (let column = first.column; column <= until; column += 1)
        if (row !== first.row || column !== first.column) this.mark(row, column, 'merged');
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The place of a cell by its name. Throws where no sheet has such a cell. */
function placeOf(reference: string): Place {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  const place = { row: Number(digits), column: columnOf(letters) };
  if (letters === '' || place.row > SHEET.rows || place.column > SHEET.columns)
    throw new UnreadableFileError('broken-reference', { cells: shown(reference) });
  return place;
}

/** A reference as someone may be shown it, whatever it is. */
function shown(reference: string): string {
  return cleanCell(reference).slice(0, 40);
}

function lettersOf(column: number): string {
  const rest = column - 1;
  const letter = String.fromCharCode(65 + (rest % 26));
  return rest < 26 ? letter : lettersOf(Math.floor(rest / 26)) + letter;
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A number without an exponent where it needs none. */
function plain(number: number): string {
  const text = String(number);
  return text.includes('e') && Number.isInteger(number) ? BigInt(number).toString() : text;
}
