import type { Rows } from '../deck.js';
import { paragraph } from '../ooxml/paragraphs.js';
import { graphicFrame, shape } from '../ooxml/shapes.js';
import { TABLE_URI, tableXml } from '../ooxml/table.js';
import type { Box } from '../ooxml/units.js';
import { fitted, linesIn } from '../fit.js';
import type { Canvas } from './canvas.js';

/** Few rows are set larger. */
const SIZES = [18, 16, 14, 12] as const;
/** A line in inches for each point of its size. */
const LINE = 0.0168;
const PADDING = { x: 0.06, y: 0.045 } as const;
const MORE = 0.3;
const MAX_LINES = 2;

/** A table for reading: as many rows as have room, and a sentence where that is not all. */
export function drawRows(canvas: Canvas, { columns, rows, more, alt }: Rows, box: Box): void {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => (box.w * weight) / whole);
  const widthAt = (column: number): number => (widths[column] ?? 1) - 2 * PADDING.x;
  const at = (size: number) => {
    const short = (row: readonly string[]) =>
      row.map((text, column) => fitted(text, widthAt(column), size, MAX_LINES));
    const heightOf = (row: readonly string[]): number =>
      Math.max(...row.map((text, column) => linesIn(text, widthAt(column), size))) * LINE * size +
      2 * PADDING.y +
      0.04;
    const whole = [columns.map(({ head }) => head), ...rows];
    const lines = whole.map(short).map((texts) => ({ texts, height: heightOf(texts) }));
    const cut = lines.some(({ texts }, line) => texts.some((text, column) => text !== whole[line]?.[column]));
    return { size, lines, cut, high: lines.reduce((sum, { height }) => sum + height, 0) };
  };
  // The largest size at which all rows have room and no word is left out.
  const { size, lines } =
    SIZES.map(at).find(({ high, cut }) => high <= box.h && !cut) ?? at(SIZES.at(-1) ?? 12);
  const [head = { texts: [], height: 0 }, ...body] = lines;
  let used = head.height;
  const everything = lines.reduce((sum, { height }) => sum + height, 0) <= box.h;
  const shown = body.filter(({ height }) => {
    used += height;
    return everything || used <= box.h - MORE;
  });
  const align = (column: number) =>
    columns[column]?.number === true ? ('end' as const) : ('start' as const);
  const table = tableXml({
    widths,
    rows: [
      {
        height: head.height,
        cells: head.texts.map((text, column) => ({
          text,
          type: { size, bold: true, color: 'tx2', align: align(column) },
          line: 'tx1',
        })),
      },
      ...shown.map(({ texts, height }) => ({
        height,
        cells: texts.map((text, column) => ({
          text,
          type: { size, bold: column === 0, align: align(column) },
          line: 'bg2' as const,
        })),
      })),
    ],
    padding: PADDING,
    language: canvas.language,
  });
  canvas.shapes.push(
    graphicFrame(
      canvas.name('Table', alt),
      canvas.place({ ...box, h: shown.reduce((sum, { height }) => sum + height, head.height) }),
      TABLE_URI,
      table,
    ),
  );
  if (shown.length === rows.length) return;
  const place = { x: box.x, y: box.y + box.h - 0.26, w: box.w, h: 0.26 };
  canvas.shapes.push(
    shape(canvas.name('Text'), canvas.place(place), { rtl: canvas.rtl }, [
      paragraph(more(shown.length), { size: 11, color: 'tx2' }, canvas.language),
    ]),
  );
}
