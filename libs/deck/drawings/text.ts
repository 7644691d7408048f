import type { Empty, Figure, Words } from '../deck.js';
import { sizeFor } from '../fit.js';
import { SMALLEST } from '../layout.js';
import { hatch } from '../ooxml/color.js';
import { paragraph } from '../ooxml/paragraphs.js';
import { hairline, shape } from '../ooxml/shapes.js';
import type { Box } from '../ooxml/units.js';
import type { Canvas } from './canvas.js';
import { BESIDE_SIZES, TEXT_SIZES, TEXT_WIDTH, textHeight } from './text-layout.js';

/** One number that is read from four metres, with what is beside it. */
export function drawFigure(canvas: Canvas, { value, unit, beside }: Figure, box: Box): void {
  const { language, rtl } = canvas;
  const half = beside.length === 0 ? box.w : box.w * 0.46;
  canvas.shapes.push(
    shape(
      canvas.name('Figure'),
      canvas.place({ ...box, w: half, y: box.y + 0.35, h: 2.2 }),
      { rtl, anchor: 'b' },
      [paragraph(value, { size: 115, bold: true, color: 'accent1', leading: 90 }, language)],
    ),
    shape(canvas.name('Text'), canvas.place({ ...box, w: half - 0.3, y: box.y + 2.6, h: 1.2 }), { rtl }, [
      paragraph(unit, { size: 22, color: 'tx1' }, language),
    ]),
  );
  if (beside.length === 0) return;
  const x = box.x + half + 0.35;
  const w = box.w - half - 0.35;
  const size = sizeFor(beside.join('\n'), w, 13, BESIDE_SIZES);
  canvas.shapes.push(
    hairline(
      canvas.name('Line'),
      canvas.place({ x: x - 0.3, y: box.y + 0.5, w: 0, h: box.h - 0.9 }),
      'bg2',
      1,
    ),
    shape(
      canvas.name('Text'),
      canvas.place({ x, y: box.y + 0.5, w, h: box.h - 0.9 }),
      { rtl, anchor: 'ctr' },
      beside.map((text) => paragraph(text, { size, before: 10, color: 'tx1', leading: 110 }, language)),
    ),
  );
}

/** A text in paragraphs, as large as it has room. */
export function drawWords(canvas: Canvas, { paragraphs }: Words, box: Box): void {
  const width = Math.min(box.w, TEXT_WIDTH);
  const size = TEXT_SIZES.find((one) => textHeight(paragraphs, width, one) <= box.h) ?? SMALLEST;
  canvas.shapes.push(
    shape(
      canvas.name('Text'),
      canvas.place({ ...box, w: width }),
      { rtl: canvas.rtl },
      paragraphs.map((text) => paragraph(text, { size, before: size / 2, leading: 115 }, canvas.language)),
    ),
  );
}

/** Why nothing is drawn, on the ground of what is unknown. */
export function drawEmpty(canvas: Canvas, { sentences }: Empty, box: Box): void {
  const { language, rtl } = canvas;
  const place = { ...box, h: box.h - 0.2 };
  const card = { x: box.x + box.w * 0.18, y: box.y + box.h * 0.26, w: box.w * 0.64, h: box.h * 0.42 };
  canvas.shapes.push(
    shape(canvas.name('Ground'), canvas.place(place), { rtl, fill: hatch('bg2'), line: 'bg2' }, []),
    shape(
      canvas.name('Text'),
      canvas.place(card),
      { rtl, anchor: 'ctr', fill: '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>', inset: 0.25 },
      sentences.map((text, index) =>
        paragraph(
          text,
          { size: index === 0 ? 20 : 16, align: 'center', before: 6, color: index === 0 ? 'tx1' : 'tx2' },
          language,
        ),
      ),
    ),
  );
}
