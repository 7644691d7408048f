import type { Heat } from '../deck.js';
import { graphicFrame } from '../ooxml/shapes.js';
import { TABLE_URI, tableXml, type TableCell } from '../ooxml/table.js';
import { fitted } from '../fit.js';
import { SMALLEST_LINE } from '../layout.js';
import type { Box } from '../ooxml/units.js';
import type { Canvas } from './canvas.js';
import { cellWidth, GAP, heatLayout } from './heat-layout.js';
import { timeForward } from './in-time.js';
import { drawKeys } from './keys.js';

/** Tables side by side with a colour in every cell, and what the colours mean. */
export function drawHeat(canvas: Canvas, heat: Heat, box: Box): void {
  const { blocks, keys, alt, inTime = false } = heat;
  const { size, height, headHeight, below, room } = heatLayout(heat, box);
  const forward = <Cell>(cells: readonly Cell[]): readonly Cell[] =>
    timeForward(
      cells,
      cells.map(() => ({ inTime })),
      canvas.rtl,
    );
  const lines = Math.max(1, Math.floor(height / SMALLEST_LINE));
  for (const [index, block] of blocks.entries()) {
    const cells = block.columns.length;
    const cell = cellWidth(block, room);
    // A block of few columns is no wider than its names and signs.
    const head = Math.min(room - cell * cells, 6);
    const text = { size, color: 'tx1' } as const;
    const columnSize = Math.min(size, 13);
    const headRow: TableCell[] = [
      { text: fitted(block.head, head - 0.1, size, 2), type: { ...text, bold: true }, line: 'tx2' },
      ...forward(block.columns).map((column) => ({
        text: fitted(column, cell, columnSize, 2),
        type: { size: columnSize, bold: true, align: 'center' as const },
        line: 'tx2' as const,
      })),
    ];
    const rows = block.rows.map((row) => [
      { text: fitted(row.head, head - 0.1, size, lines), type: text, line: 'bg2' as const },
      ...forward(row.cells).map(({ text: sign, step }) => {
        const { fill, ink } = canvas.step(step);
        return {
          text: sign,
          type: { size, color: ink, align: 'center' as const },
          fill,
          line: 'bg1' as const,
        };
      }),
    ]);
    const table = tableXml({
      widths: [head, ...block.columns.map(() => cell)],
      rows: [headRow, ...rows].map((row, at) => ({ height: at === 0 ? headHeight : height, cells: row })),
      padding: { x: 0.05, y: 0 },
      language: canvas.language,
    });
    const x = box.x + index * (room + GAP);
    const place = { x, y: box.y, w: head + cell * cells, h: headHeight + height * block.rows.length };
    canvas.shapes.push(
      graphicFrame(
        canvas.name('Table', index === 0 ? alt : block.head),
        canvas.place(place),
        TABLE_URI,
        table,
      ),
    );
  }
  const most = Math.max(...blocks.map(({ rows }) => rows.length));
  const high = headHeight + height * most;
  drawKeys(canvas, keys, { ...box, y: box.y + Math.min(box.h - below, high) + 0.14 });
}
