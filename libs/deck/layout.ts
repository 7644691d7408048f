import type { Deck, DeckSlide } from './deck.js';
import { linesIn, sizeFor } from './fit.js';
import { PLACES, titlePlace } from './ooxml/master.js';
import type { Box } from './ooxml/units.js';

/** No text on a slide is smaller, in points. */
export const SMALLEST = 12;
/** The height of a line of the smallest text, in inches. */
export const SMALLEST_LINE = 0.2;
/** Notes take no more lines of a slide; what has no room follows on a slide of its own. */
const NOTE_LINES = 4;
/** Large titles run narrower than small print, for which letters are reckoned. */
export const BOLD = 0.96;
/** What a title of one line leaves to the drawing. */
const LIFT = 0.42;

/** Where the parts of a slide are. */
export interface ContentLayout {
  readonly titleSize: number;
  readonly lift: number;
  readonly drawing: Box;
  readonly notes: Box;
  /** The notes that have room, whole. */
  readonly shown: readonly string[];
  readonly left: readonly string[];
}

/** Gives every part of a slide its place: what notes need comes off the drawing, and what they leave is given to it. */
export function layoutOf(
  deck: Deck,
  { title, reading }: Pick<DeckSlide, 'title' | 'reading'>,
): ContentLayout {
  const whole = titlePlace(deck);
  const titleSize = sizeFor(title, whole.w / BOLD, 2, [26, 23, 20, 18]);
  const lift = linesIn(title, whole.w / BOLD, titleSize) === 1 ? LIFT : 0;
  const { drawing, reading: low } = PLACES;
  const shown = [...reading];
  while (shown.length > 0 && linesIn(noteLine(shown), low.w, SMALLEST) > NOTE_LINES) shown.pop();
  const lines = shown.length === 0 ? 0 : linesIn(noteLine(shown), low.w, SMALLEST);
  const high = lines === 0 ? 0 : lines * SMALLEST_LINE + 0.06;
  const room = low.h - high;
  return {
    ...{ titleSize, lift, shown },
    left: reading.slice(shown.length),
    drawing: { ...drawing, y: drawing.y - lift, h: drawing.h + lift + room },
    notes: { ...low, y: low.y + room, h: high },
  };
}

/** Notes as the one text that they are on a slide. */
export function noteLine(notes: readonly string[]): string {
  return notes.join(' · ');
}
