import { el } from '@libs/office';
import type { Deck, DeckSlide } from '../deck.js';
import { type Canvas } from '../drawings/canvas.js';
import { draw } from '../drawings/draw.js';
import { fitted, linesIn, sizeFor } from '../fit.js';
import { BOLD, layoutOf, noteLine, SMALLEST } from '../layout.js';
import { PLACES, titlePlace } from './master.js';
import { fieldParagraph, paragraph } from './paragraphs.js';
import type { Box } from './units.js';
import { NAMESPACES, placeholder, shape, shapeTree } from './shapes.js';

const POINTS = 72;

/** A slide's place in its file, and its name: the number of the story's slide, and which part of it this is. */
interface SlidePlace {
  readonly number: number;
  readonly name: string;
}

/** One slide of a deck, drawn on a canvas that is given every chart. */
export function slideXml(deck: Deck, slide: DeckSlide, { number, name }: SlidePlace, canvas: Canvas): string {
  if (deck.fictional !== null) drawWord(canvas, deck.fictional, slide.kind);
  if (slide.kind === 'title') drawOpening(canvas, deck, slide);
  else drawContent(canvas, deck, slide);
  const { language, rtl } = canvas;
  canvas.shapes.push(
    placeholder(canvas.name('Footer'), { type: 'ftr', index: 3 }, rtl, [
      paragraph(
        fitted(slide.source, PLACES.footer.w, SMALLEST, 2),
        { size: SMALLEST, color: 'tx2' },
        language,
      ),
    ]),
    placeholder(canvas.name(deck.words.slideNumber), { type: 'sldNum', index: 4 }, rtl, [
      fieldParagraph('slidenum', String(number), { size: SMALLEST, color: 'tx2', align: 'end' }, language),
    ]),
  );
  return el(
    'p:sld',
    NAMESPACES,
    shapeTree(canvas.shapes, { name }),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

function drawOpening(canvas: Canvas, { words }: Deck, { title, subtitle }: DeckSlide): void {
  const { language, rtl } = canvas;
  const { x, y, w } = PLACES.openTitle;
  const size = sizeFor(title, w / BOLD, 2, [44, 38, 32, 26]);
  const shown = fitted(title, w / BOLD, size, 3);
  const high = (linesIn(shown, w / BOLD, size) * size * 1.25) / POINTS;
  canvas.shapes.push(
    shape(canvas.name('Text'), canvas.place({ x, y, w, h: 0.4 }), { rtl }, [
      paragraph(words.author, { size: 16, bold: true, color: 'accent1' }, language),
    ]),
    placeholder(
      canvas.name('Title'),
      { type: 'ctrTitle', box: canvas.place({ x, y: y + 0.45, w, h: high }) },
      rtl,
      [paragraph(shown, { size, bold: true }, language)],
    ),
    placeholder(
      canvas.name('Subtitle'),
      { type: 'subTitle', index: 1, box: canvas.place({ x, y: y + 0.55 + high, w, h: 1.2 }) },
      rtl,
      subtitle
        .split('\n')
        .map((line, index) =>
          paragraph(
            fitted(line, w, 18, 2),
            { size: index === 0 ? 20 : 16, color: 'tx2', before: 4 },
            language,
          ),
        ),
    ),
  );
}

function drawContent(canvas: Canvas, deck: Deck, slide: DeckSlide): void {
  const { language, rtl } = canvas;
  const { title, subtitle, drawing } = slide;
  const whole = titlePlace(deck);
  const { titleSize: size, lift, drawing: place, notes, shown } = layoutOf(deck, slide);
  const up = (box: Box): Box => canvas.place({ ...box, y: box.y - lift });
  const small = sizeFor(subtitle, PLACES.subtitle.w, 1, [14, SMALLEST]);
  canvas.shapes.push(
    placeholder(
      canvas.name('Title'),
      { type: 'title', box: canvas.place({ ...whole, h: whole.h - lift }) },
      rtl,
      [paragraph(fitted(title, whole.w / BOLD, size, 3), { size, bold: true, leading: 95 }, language)],
    ),
    placeholder(canvas.name('Subtitle'), { index: 1, box: up(PLACES.subtitle) }, rtl, [
      paragraph(fitted(subtitle, PLACES.subtitle.w, small, 1), { size: small, color: 'tx2' }, language),
    ]),
  );
  if (drawing !== null) draw(canvas, drawing, place);
  if (shown.length === 0) return;
  canvas.shapes.push(
    shape(canvas.name('Notes'), canvas.place(notes), { rtl, anchor: 'b' }, [
      paragraph(noteLine(shown), { size: SMALLEST, color: 'tx2' }, language),
    ]),
  );
}

/** The word that marks invented figures: across the slide, under everything else. */
function drawWord(canvas: Canvas, word: string, kind: DeckSlide['kind']): void {
  const box = kind === 'title' ? { x: 6.6, y: 5.35, w: 6, h: 1.2 } : { x: 2.4, y: 2.9, w: 8.5, h: 2 };
  canvas.shapes.push(
    shape(
      canvas.name('Mark', word),
      canvas.place(box),
      { rtl: canvas.rtl, anchor: 'ctr', rotation: kind === 'title' ? 0 : -16 },
      [
        paragraph(
          word,
          { size: kind === 'title' ? 44 : 88, bold: true, color: 'bg2', align: 'center' },
          canvas.language,
        ),
      ],
    ),
  );
}
