import type { Rows } from '../deck.js';
import { linesIn, splitAfter, wordWidth } from '../fit.js';
import { SMALLEST } from '../layout.js';
import type { Box } from '../ooxml/units.js';

/** Few rows are set larger. */
const SIZES = [18, 16, 14, SMALLEST] as const;
/** A line in inches for each point of its size. */
const LINE = 0.0168;
export const PADDING = { x: 0.06, y: 0.045 } as const;
/** Letters are large only as long as no cell needs more lines; in the smallest a row is as high as it has to be. */
const MAX_LINES = 4;

/** A row as it is set. */
export interface SetRow {
  readonly texts: readonly string[];
  readonly height: number;
}

export interface RowsLayout {
  readonly size: number;
  readonly widths: readonly number[];
  readonly head: SetRow;
  readonly body: readonly SetRow[];
}

/** A table as large as all its rows have room, or as small as a slide may be. */
export function rowsLayout(rows: Pick<Rows, 'columns' | 'rows'>, box: Box): RowsLayout {
  const layouts = SIZES.map((size) => setIn(rows, box, size));
  const found = layouts.find(({ high, whole }) => whole && high <= box.h) ?? layouts.at(-1);
  if (found === undefined) throw new Error('A table is set in a size.');
  return found;
}

function setIn({ columns, rows }: Pick<Rows, 'columns' | 'rows'>, box: Box, size: number) {
  const lines = [columns.map(({ head }) => head), ...rows];
  const widths = widthsOf(columns, rows, box.w, size);
  const room = (column: number): number => (widths[column] ?? 1) - 2 * PADDING.x;
  const set = lines.map((row): SetRow => {
    const most = Math.max(...row.map((text, column) => linesIn(text, room(column), size)));
    return { texts: row, height: heightOf(most, size) };
  });
  const [head = { texts: [], height: 0 }, ...body] = set;
  const low = heightOf(MAX_LINES, size);
  const whole = set.every(({ height }) => height <= low);
  return { size, widths, head, body, whole, high: set.reduce((sum, { height }) => sum + height, 0) };
}

function heightOf(lines: number, size: number): number {
  return lines * LINE * size + 2 * PADDING.y + 0.04;
}

/**
 * A row that is higher than a slide has room, in parts that are not: each goes on where the one before ends, under the name of
 * the row in its first cell.
 */
export function rowParts(row: readonly string[], { size, widths, head }: RowsLayout, box: Box): string[][] {
  const lines = Math.max(1, Math.floor((box.h - head.height - heightOf(0, size)) / (LINE * size)));
  const split = (text: string, column: number) =>
    splitAfter(text, (widths[column] ?? 1) - 2 * PADDING.x, size, lines);
  const [name] = split(row[0] ?? '', 0);
  const parts: string[][] = [];
  let left = [...row];
  do {
    const cut = left.map(split);
    parts.push(cut.map(([shown]) => shown));
    left = cut.map(([, rest]) => rest);
    if (left[0] === '' && left.some((text) => text !== '')) left[0] = name;
  } while (left.some((text) => text !== ''));
  return parts;
}

/** Columns by their weights, none narrower than its longest word as long as the others have room to give. */
function widthsOf(columns: Rows['columns'], rows: Rows['rows'], width: number, size: number): number[] {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const needs = columns.map(
    ({ head }, at) => wordWidth([head, ...rows.map((row) => row[at] ?? '')], size) + 2 * PADDING.x,
  );
  const widths = columns.map(({ weight }) => (width * weight) / whole);
  const lacking = widths.map((own, at) => Math.max(0, (needs[at] ?? 0) - own));
  const spare = widths.map((own, at) => Math.max(0, own - (needs[at] ?? 0)));
  const lack = lacking.reduce((sum, one) => sum + one, 0);
  const room = spare.reduce((sum, one) => sum + one, 0);
  if (lack === 0 || room < lack) return widths;
  return widths.map((own, at) => own + (lacking[at] ?? 0) - ((spare[at] ?? 0) * lack) / room);
}
