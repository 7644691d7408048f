import type { Figure, Words } from '../deck.js';
import { linesIn } from '../fit.js';
import { SMALLEST } from '../layout.js';
import type { Box } from '../ooxml/units.js';

export const TEXT_SIZES = [24, 20, 18, 16, 14, SMALLEST] as const;
export const BESIDE_SIZES = [17, 15, 13] as const;
/** Wider lines of prose are not read well, in inches. */
export const TEXT_WIDTH = 10.4;
const POINTS = 72;
const LEADING = 1.35;

/** How high some paragraphs are in a width, in inches. */
export function textHeight(paragraphs: readonly string[], width: number, size: number): number {
  const lines = paragraphs.reduce((sum, text) => sum + linesIn(text, width, size) + 0.5, 0);
  return (lines * size * LEADING) / POINTS;
}

/** Paragraphs of one slide, or of several where one has no room for all at the smallest size. */
export function splitText({ paragraphs }: Words, box: Box): Words[] {
  const width = Math.min(box.w, TEXT_WIDTH);
  const pieces = paragraphs.flatMap((text) => piecesOf(text, width, box.h));
  return filled(pieces, (some) => textHeight(some, width, SMALLEST) <= box.h).map((some) => ({
    kind: 'words',
    paragraphs: some,
  }));
}

/** A figure with what is beside it, on several slides where one has no room for all of that. */
export function splitFigure(figure: Figure, box: Box): Figure[] {
  const width = box.w * 0.54 - 0.35;
  const size = BESIDE_SIZES.at(-1) ?? SMALLEST;
  const fits = (some: readonly string[]): boolean => textHeight(some, width, size) <= box.h - 0.9;
  return filled(figure.beside, fits).map((beside) => ({ ...figure, beside }));
}

/** Texts in lots, each as long as it fits; there is at least one lot, and at least one text in each. */
function filled(texts: readonly string[], fits: (some: readonly string[]) => boolean): string[][] {
  const lots: string[][] = [[]];
  for (const text of texts) {
    const last = lots.at(-1) ?? [];
    if (last.length === 0 || fits([...last, text])) last.push(text);
    else lots.push([text]);
  }
  return lots;
}

/** No word is so long; what is has no place to be parted at but inside. */
const WORD = 500;

function chunks(word: string): string[] {
  const letters = [...word];
  return Array.from({ length: Math.max(1, Math.ceil(letters.length / WORD)) }, (_, at) =>
    letters.slice(at * WORD, (at + 1) * WORD).join(''),
  );
}

/** A paragraph that is longer than a slide, parted between words. */
function piecesOf(text: string, width: number, high: number): string[] {
  if (textHeight([text], width, SMALLEST) <= high) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const word of text.split(' ').flatMap(chunks)) {
    const longer = piece === '' ? word : `${piece} ${word}`;
    if (piece !== '' && textHeight([longer], width, SMALLEST) > high) {
      pieces.push(piece);
      piece = word;
    } else piece = longer;
  }
  return [...pieces, piece];
}
