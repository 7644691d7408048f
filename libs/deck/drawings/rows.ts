import type { Rows } from '../deck.js';
import { graphicFrame } from '../ooxml/shapes.js';
import { TABLE_URI, tableXml } from '../ooxml/table.js';
import type { Box } from '../ooxml/units.js';
import type { Canvas } from './canvas.js';
import { timeForward } from './in-time.js';
import { PADDING, rowsLayout } from './rows-layout.js';

/** A table for reading. */
export function drawRows(canvas: Canvas, rows: Rows, box: Box): void {
  const columns = timeForward(rows.columns, rows.columns, canvas.rtl);
  const turned = rows.rows.map((row) => timeForward(row, rows.columns, canvas.rtl));
  const { size, widths, head, body } = rowsLayout({ columns, rows: turned }, box);
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
      ...body.map(({ texts, height }) => ({
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
      canvas.name('Table', rows.alt),
      canvas.place({ ...box, h: body.reduce((sum, { height }) => sum + height, head.height) }),
      TABLE_URI,
      table,
    ),
  );
}
