import type { Bars, Deck, DeckSlide, Drawing, Lines, Rows, Series } from './deck.js';
import { heatParts, evenly } from './drawings/heat-layout.js';
import { rowParts, rowsLayout } from './drawings/rows-layout.js';
import { splitFigure, splitText } from './drawings/text-layout.js';
import { linesIn, widthOf, wordWidth } from './fit.js';
import { layoutOf, SMALLEST, SMALLEST_LINE } from './layout.js';
import type { Box } from './ooxml/units.js';

/** A drawing on one slide of several, and how many items it shows; null where nobody counts them. */
interface Part {
  readonly drawing: Drawing;
  readonly items: number | null;
}

/** A list goes on for so many slides; then it is said that the rest is in the product. */
const SLIDES = 8;

/** A slide as it is in a file: where one has no room for all that it shows, the others follow, and each says what it has. */
export function partsOf(deck: Deck, slide: DeckSlide): DeckSlide[] {
  const { drawing, reading } = slide;
  if (slide.kind === 'title') return [slide];
  const left = layoutOf(deck, slide).left;
  const shown = { ...slide, reading: reading.slice(0, reading.length - left.length) };
  return [...(drawing === null ? [shown] : drawn(deck, shown, drawing)), ...notesSlides(deck, slide, left)];
}

/** The numbers that the slides of a deck bear in its file: of each the first, as those before it may go on over several. */
export function slideNumbers(deck: Deck): number[] {
  let next = 1;
  return deck.slides.map((slide) => {
    const own = next;
    next += partsOf(deck, slide).length;
    return own;
  });
}

function drawn(deck: Deck, slide: DeckSlide, drawing: Drawing): DeckSlide[] {
  const all = itemsOf(drawing);
  const one = split(drawing, layoutOf(deck, slide).drawing);
  if (one.length === 1 && (one[0]?.items ?? 0) >= all) return [slide];
  // What each slide has is said above its notes, and takes room.
  const longest = deck.words.part({ from: all, to: all, of: all, others: 'elsewhere' });
  const numbered = layoutOf(deck, { ...slide, reading: [longest, ...slide.reading] });
  const reading = slide.reading.slice(0, numbered.shown.length - 1);
  const parts = split(drawing, layoutOf(deck, { ...slide, reading: [longest, ...reading] }).drawing);
  const shownParts = parts.slice(0, SLIDES);
  let from = 1;
  const slides = shownParts.map((part, at): DeckSlide => {
    if (part.items === null) return { ...slide, reading, drawing: part.drawing };
    const to = from + part.items - 1;
    const cut = to < all || parts.length > shownParts.length;
    const others = at < shownParts.length - 1 ? 'next' : cut ? 'elsewhere' : 'before';
    // An item that goes on from the slide before is counted there.
    const sentence = deck.words.part({ from: Math.min(from, to), to, of: all, others });
    from = to + 1;
    return { ...slide, drawing: part.drawing, reading: [sentence, ...reading] };
  });
  return [...slides, ...notesSlides(deck, slide, slide.reading.slice(reading.length))];
}

/** Notes that have no room beside the drawing, on slides of their own. */
function notesSlides(deck: Deck, slide: DeckSlide, notes: readonly string[]): DeckSlide[] {
  if (notes.length === 0) return [];
  const empty = { ...slide, subtitle: deck.words.notes, reading: [] };
  return splitText({ kind: 'words', paragraphs: notes }, layoutOf(deck, empty).drawing)
    .slice(0, SLIDES)
    .map((drawing) => ({ ...empty, drawing }));
}

/** How many items there are of all that was asked for; none where nobody counts them. */
function itemsOf(drawing: Drawing): number {
  switch (drawing.kind) {
    case 'bars':
      return drawing.categories.length;
    case 'lines':
      return own(drawing).length;
    case 'rows':
      return drawing.of;
    case 'heat':
      return drawing.blocks.reduce((sum, { rows }) => sum + rows.length, 0);
    case 'empty':
    case 'figure':
    case 'scatter':
    case 'tiles':
    case 'words':
      return 0;
  }
}

function split(drawing: Drawing, box: Box): Part[] {
  switch (drawing.kind) {
    case 'bars':
      return barsParts(drawing, box);
    case 'lines':
      return linesParts(drawing);
    case 'rows':
      return rowsParts(drawing, box);
    case 'heat': {
      const parts = heatParts(drawing, box);
      // Where rows are on several slides with other columns each, they are not counted through.
      const counted = parts.reduce((sum, part) => sum + itemsOf(part), 0) === itemsOf(drawing);
      return parts.map((part) => ({ drawing: part, items: counted ? itemsOf(part) : null }));
    }
    case 'figure':
      return splitFigure(drawing, box).map((part) => ({ drawing: part, items: null }));
    case 'words':
      return splitText(drawing, box).map((part) => ({ drawing: part, items: null }));
    case 'empty':
    case 'scatter':
    case 'tiles':
      return [{ drawing, items: null }];
  }
}

/** More lines than these cannot be distinguished. */
const LINES = 5;

function own({ series }: Lines): readonly Series[] {
  return series.filter(({ reference }) => reference !== true);
}

function linesParts(lines: Lines): Part[] {
  const references = lines.series.filter(({ reference }) => reference === true);
  const most = Math.max(1, LINES - references.length);
  const scaledBy = lines.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const lots = evenly(own(lines), Math.ceil(own(lines).length / most));
  if (lots.length <= 1) return [{ drawing: lines, items: own(lines).length }];
  return lots.map((some) => ({
    drawing: { ...lines, series: [...some, ...references], scaledBy },
    items: some.length,
  }));
}

/** What a legend above bars takes, in inches. */
const LEGEND = 0.4;
/** A bar with its figure, and the space between the bars of two categories. */
const BAR = 0.22;
const BETWEEN = 0.1;
/** Figures of vertical bars are side by side. */
const FIGURE = 0.36;
/** Names beside horizontal bars get so much, and names below vertical ones so many lines. */
const NAMES = 4.2;
const NAME_LINES = 3;

function barsParts(bars: Bars, box: Box): Part[] {
  const { categories, series, stacked, direction } = bars;
  const beside = stacked ? 1 : Math.max(1, series.length);
  const legend = stacked || series.length > 1 ? LEGEND : 0;
  const lines = Math.max(1, ...categories.map((text) => linesIn(text, NAMES, SMALLEST)));
  const names = Math.max(
    wordWidth(categories, SMALLEST),
    ...categories.map((text) => widthOf(text, SMALLEST) / NAME_LINES),
  );
  const most =
    direction === 'across'
      ? (box.h - legend) / (Math.max(lines * SMALLEST_LINE, beside * BAR) + BETWEEN)
      : (box.w - 0.6) / (Math.max(names, beside * FIGURE) + BETWEEN);
  const slides = Math.ceil(categories.length / Math.max(1, Math.floor(most)));
  const places = evenly(
    categories.map((_, at) => at),
    slides,
  );
  if (places.length <= 1) return [{ drawing: bars, items: categories.length }];
  const greatest = Math.max(0, ...categories.map((_, at) => heightOf(bars, at)));
  return places.map((some) => ({
    drawing: {
      ...bars,
      greatest,
      categories: some.map((at) => categories[at] ?? ''),
      series: series.map((one) => ({ ...one, values: some.map((at) => one.values[at] ?? null) })),
    },
    items: some.length,
  }));
}

function heightOf({ series, stacked }: Bars, at: number): number {
  const values = series.map(({ values: own }) => own[at] ?? 0);
  return stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
}

function rowsParts(rows: Rows, box: Box): Part[] {
  const layout = rowsLayout(rows, box);
  const room = box.h - layout.head.height;
  const parts: { readonly rows: (readonly string[])[]; items: number }[] = [];
  let used = Infinity;
  for (const [at, { height }] of layout.body.entries()) {
    const row = rows.rows[at] ?? [];
    if (height > room) {
      // Counted where it begins; it fills its slides.
      for (const [nth, part] of rowParts(row, layout, box).entries())
        parts.push({ rows: [part], items: nth === 0 ? 1 : 0 });
      used = Infinity;
      continue;
    }
    if (used + height > room) {
      parts.push({ rows: [], items: 0 });
      used = 0;
    }
    const last = parts.at(-1);
    last?.rows.push(row);
    if (last !== undefined) last.items += 1;
    used += height;
  }
  return parts.map(({ rows: some, items }) => ({ drawing: { ...rows, rows: some }, items }));
}
