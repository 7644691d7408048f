import type { Key } from '../deck.js';
import { paragraph } from '../ooxml/paragraphs.js';
import { shape } from '../ooxml/shapes.js';
import type { Box } from '../ooxml/units.js';
import type { Canvas } from './canvas.js';

const SIGN = 0.24;
const GAP = 0.3;

/** What colours and signs mean, in one line. */
export function drawKeys(canvas: Canvas, keys: readonly Key[], { x, y, w }: Box): void {
  let at = x;
  for (const { step, sign = '', text } of keys) {
    const width = Math.min(3.4, 0.12 + text.length * 0.085);
    if (at + SIGN + width > x + w) return;
    const { fill, ink } = canvas.step(step);
    const style = { rtl: canvas.rtl, anchor: 'ctr' } as const;
    canvas.shapes.push(
      shape(
        canvas.name('Key'),
        canvas.place({ x: at, y, w: SIGN, h: SIGN }),
        { ...style, fill, line: 'tx2' },
        [paragraph(sign, { size: 10, bold: true, color: ink, align: 'center' }, canvas.language)],
      ),
      shape(
        canvas.name('Key'),
        canvas.place({ x: at + SIGN + 0.08, y, w: width, h: SIGN }),
        { ...style, wrap: false },
        [paragraph(text, { size: 11, color: 'tx2' }, canvas.language)],
      ),
    );
    at += SIGN + width + GAP;
  }
}
