import type { Rows } from '../deck.js';
import { paragraph } from '../ooxml/paragraphs.js';
import { graphicFrame, shape } from '../ooxml/shapes.js';
import { TABLE_URI, tableXml } from '../ooxml/table.js';
import type { Box } from '../ooxml/units.js';
import { fitted, linesIn } from '../fit.js';
import type { Canvas } from './canvas.js';

const SIZE = 12;
const LINE = 0.2;
const PADDING = { x: 0.06, y: 0.045 } as const;
const MORE = 0.3;
const MOST_LINES = 2;

/** A table for reading: as many rows as have room, and a sentence where that is not all. */
export function drawRows(canvas: Canvas, { columns, rows, more, alt }: Rows, box: Box): void {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => (box.w * weight) / whole);
  const widthAt = (column: number): number => (widths[column] ?? 1) - 2 * PADDING.x;
  const short = rows.map((row) => row.map((text, column) => fitted(text, widthAt(column), SIZE, MOST_LINES)));
  const heightOf = (row: readonly string[]): number =>
    Math.max(...row.map((text, column) => linesIn(text, widthAt(column), SIZE))) * LINE +
    2 * PADDING.y +
    0.04;
  const head = columns.map(({ head: text }, column) => fitted(text, widthAt(column), SIZE, 2));
  let used = heightOf(head);
  const shown: string[][] = [];
  for (const row of short) {
    if (used + heightOf(row) > box.h - MORE) break;
    used += heightOf(row);
    shown.push(row);
  }
  const align = (column: number) =>
    columns[column]?.number === true ? ('end' as const) : ('start' as const);
  const table = tableXml({
    widths,
    rows: [
      {
        height: heightOf(head),
        cells: head.map((text, column) => ({
          text,
          type: { size: SIZE, bold: true, color: 'tx2', align: align(column) },
          line: 'tx1',
        })),
      },
      ...shown.map((row) => ({
        height: heightOf(row),
        cells: row.map((text, column) => ({
          text,
          type: { size: SIZE, bold: column === 0, align: align(column) },
          line: 'bg2' as const,
        })),
      })),
    ],
    padding: PADDING,
    language: canvas.language,
  });
  canvas.shapes.push(
    graphicFrame(canvas.name('Table', alt), canvas.place({ ...box, h: used }), TABLE_URI, table),
  );
  if (shown.length === rows.length) return;
  const place = { x: box.x, y: box.y + box.h - 0.26, w: box.w, h: 0.26 };
  canvas.shapes.push(
    shape(canvas.name('Text'), canvas.place(place), { rtl: canvas.rtl }, [
      paragraph(more(shown.length), { size: 11, color: 'tx2' }, canvas.language),
    ]),
  );
}
