import type { Key } from '../deck.js';
import { widthOf } from '../fit.js';
import { SMALLEST } from '../layout.js';
import { paragraph } from '../ooxml/paragraphs.js';
import { shape } from '../ooxml/shapes.js';
import type { Box } from '../ooxml/units.js';
import type { Canvas } from './canvas.js';

const SIGN = 0.24;
const GAP = 0.3;

const LINE = 0.34;

/** How high the lines are that some keys take in a width: none is ever left out, however long a language is. */
export function keysHeight(keys: readonly Key[], width: number): number {
  return (placed(keys, width).at(-1)?.line ?? 0) * LINE + 0.42;
}

/** What colours and signs mean, in as many lines as they need. */
export function drawKeys(canvas: Canvas, keys: readonly Key[], { x, y: top, w }: Box): void {
  for (const { step, sign = '', text, left, line, width } of placed(keys, w)) {
    const [at, y] = [x + left, top + line * LINE];
    const { fill, ink } = canvas.step(step);
    const style = { rtl: canvas.rtl, anchor: 'ctr' } as const;
    canvas.shapes.push(
      shape(
        canvas.name('Key'),
        canvas.place({ x: at, y, w: SIGN, h: SIGN }),
        { ...style, fill, line: 'tx2' },
        [paragraph(sign, { size: SMALLEST, bold: true, color: ink, align: 'center' }, canvas.language)],
      ),
      shape(
        canvas.name('Key'),
        canvas.place({ x: at + SIGN + 0.08, y, w: width, h: SIGN }),
        { ...style, wrap: false },
        [paragraph(text, { size: SMALLEST, color: 'tx2' }, canvas.language)],
      ),
    );
  }
}

/** Where each key comes to be: beside the one before it, or at the start of the next line. */
function placed(keys: readonly Key[], room: number) {
  let [left, line] = [0, 0];
  return keys.map((key) => {
    const width = Math.min(room - SIGN - 0.1, 0.12 + widthOf(key.text, SMALLEST));
    if (left > 0 && left + SIGN + width > room) [left, line] = [0, line + 1];
    const place = { ...key, left, line, width };
    left += SIGN + width + GAP;
    return place;
  });
}
