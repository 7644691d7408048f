import type { Heat } from '../deck.js';
import { graphicFrame } from '../ooxml/shapes.js';
import { TABLE_URI, tableXml, type TableCell } from '../ooxml/table.js';
import { fitted } from '../fit.js';
import type { Box } from '../ooxml/units.js';
import type { Canvas } from './canvas.js';
import { drawKeys, keysHeight } from './keys.js';

const GAP = 0.35;
const HIGHEST = 0.62;

/** Tables side by side with a colour in every cell, and what the colours mean. */
export function drawHeat(canvas: Canvas, { blocks, keys, alt }: Heat, box: Box): void {
  const lines = Math.max(...blocks.map(({ rows }) => rows.length)) + 1;
  const below = keysHeight(keys, box.w);
  const height = Math.min(HIGHEST, (box.h - below) / lines);
  const size = Math.max(7.5, Math.min(16, height * 42));
  const room = (box.w - GAP * (blocks.length - 1)) / blocks.length;
  for (const [index, block] of blocks.entries()) {
    const cells = block.columns.length;
    const cell = Math.min(2.1, (room * 0.62) / cells);
    // A block of few columns is no wider than its names and signs.
    const head = Math.min(room - cell * cells, 6);
    const text = { size, color: 'tx1' } as const;
    const short = (words: string, width: number): string => fitted(words, width - 0.1, size, 1);
    const headRow: TableCell[] = [
      { text: short(block.head, head), type: { ...text, bold: true }, line: 'tx2' },
      ...block.columns.map((column) => ({
        text: fitted(column, cell, Math.min(size, 13), 2),
        type: { size: Math.min(size, 13), bold: true, align: 'center' as const },
        line: 'tx2' as const,
      })),
    ];
    const rows = block.rows.map((row) => [
      { text: short(row.head, head), type: text, line: 'bg2' as const },
      ...row.cells.map(({ text: sign, step }) => {
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
      rows: [headRow, ...rows].map((row) => ({ height, cells: row })),
      padding: { x: 0.05, y: 0 },
      language: canvas.language,
    });
    const x = box.x + index * (room + GAP);
    const place = { x, y: box.y, w: head + cell * cells, h: height * (block.rows.length + 1) };
    canvas.shapes.push(
      graphicFrame(
        canvas.name('Table', index === 0 ? alt : block.head),
        canvas.place(place),
        TABLE_URI,
        table,
      ),
    );
  }
  drawKeys(canvas, keys, { ...box, y: box.y + Math.min(box.h - below, height * lines) + 0.14 });
}
