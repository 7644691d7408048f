import type { Tiles } from '../deck.js';
import { SMALLEST } from '../layout.js';
import { paragraph } from '../ooxml/paragraphs.js';
import { group, shape } from '../ooxml/shapes.js';
import type { Box } from '../ooxml/units.js';
import type { Canvas } from './canvas.js';
import { drawKeys, keysHeight } from './keys.js';

const GAP = 0.05;
/** A tile has room for a value of five signs. */
const NARROWEST = 0.66;

/** A tile a member in its place; no border is drawn. The places are the same in every language, as on a map. */
export function drawTiles(canvas: Canvas, { tiles, keys, alt }: Tiles, box: Box): void {
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
  const below = keysHeight(keys, box.w);
  const size = Math.min((box.h - below) / rows, (box.w / columns) * 0.72);
  const wide = Math.min(Math.max(NARROWEST, size * 1.45), box.w / columns);
  const left = box.x + (box.w - wide * columns) / 2;
  const shapes = tiles.map((tile) => {
    const { fill, ink } = canvas.step(tile.step);
    const place = {
      x: left + tile.column * wide,
      y: box.y + tile.row * size,
      w: wide - GAP,
      h: size - GAP,
    };
    const style = { fill, line: 'tx2', anchor: 'ctr', rtl: canvas.rtl } as const;
    return shape(canvas.name(tile.code, tile.alt), place, style, [
      paragraph(tile.code, { size: SMALLEST, bold: true, color: ink, align: 'center', leading: 90 }, 'en'),
      ...(tile.text === ''
        ? []
        : [
            paragraph(
              tile.text,
              { size: SMALLEST, color: ink, align: 'center', leading: 90 },
              canvas.language,
            ),
          ]),
    ]);
  });
  canvas.shapes.push(group(canvas.name('Tiles', alt), { ...box, h: box.h - below }, shapes));
  drawKeys(canvas, keys, { ...box, y: box.y + rows * size + 0.12 });
}
