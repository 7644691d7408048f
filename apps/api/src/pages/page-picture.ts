import { isRightToLeft, type Language } from '@libs/vocabulary';
import type { DrawnPage } from '@libs/pages';
import { descriptionOf, noticeOf, textOf } from './page-text.js';
import type { PictureStyles } from './picture-styles.js';

/** In pixels, as chats and social networks show it. */
export const PICTURE = { width: 1200, height: 630 } as const;

const MARGIN = 56;
const TOP = 60;
const FONT = 'IBM Plex Sans Arabic';
/** Of the finding, from the largest to that of the longest; the mean letter is half as wide as high. */
const SIZES = [44, 38, 32] as const;
const LARGE = [64, 52, ...SIZES] as const;
const LETTER = 0.52;
const LINES = 2;
/** Narrower drawings are marks in lists. */
const NARROWEST = 400;

interface Parts {
  readonly page: DrawnPage;
  readonly language: Language;
  readonly styles: PictureStyles;
}

/**
 * The picture of a page where it is linked to: the finding of its first plot above the plot, and the page's name. As an SVG drawing that
 * needs no style sheet; text that is read from the right is marked, as the program that paints it knows no direction.
 */
export function pagePicture({ page, language, styles }: Parts): string {
  const isMirrored = isRightToLeft(language);
  const place = { x: isMirrored ? PICTURE.width - MARGIN : MARGIN, anchor: isMirrored ? 'end' : 'start' };
  const text = (words: string, y: number, look: string) =>
    `<text x="${place.x}" y="${y}" text-anchor="${place.anchor}" ${look}>${isMirrored ? embedded(words) : words}</text>`;
  const shown = plotOf(page.markup);
  const words = shown?.finding ?? descriptionOf(page.markup);
  const { size, lines } = fitted(words, shown === null ? LARGE : SIZES);
  // Words alone stand in the middle.
  const top = shown === null ? (PICTURE.height - size * lines.length * 1.25) / 2 : TOP;
  const headed = lines.map((line, index) =>
    text(line, top + size * (0.8 + index * 1.25), `font-size="${size}" font-weight="600" fill="var(--ink)"`),
  );
  const room = { top: top + size * lines.length * 1.25 + 16, bottom: PICTURE.height - 76 };
  const drawing = shown === null ? '' : placed(shown.drawings, room);
  const notice = noticeOf(page.markup);
  const foot = text(
    notice === '' ? page.title : `${page.title} · ${notice}`,
    PICTURE.height - 36,
    'font-size="22" fill="var(--muted)"',
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" font-family="${FONT}">
<style>${styles.rules}${numbered(page.styles, styles)}</style>
${styles.plain(`<rect width="100%" height="100%" fill="var(--paper)"/><rect width="100%" height="10" fill="var(--accent)"/>
${headed.join('')}${drawing}${foot}`)}</svg>`;
}

/** The finding in at most two lines of nearly the same length, as large as they let it. */
function fitted(
  finding: string,
  sizes: readonly number[],
): { readonly size: number; readonly lines: readonly string[] } {
  const width = PICTURE.width - 2 * MARGIN;
  const longestAt = (size: number) => Math.floor(width / (size * LETTER));
  for (const size of sizes) {
    let lines = wrapped(finding, longestAt(size));
    if (lines.length > LINES) continue;
    for (let longest = longestAt(size); longest > 12; longest -= 1) {
      const evener = wrapped(finding, longest);
      if (evener.length > lines.length) break;
      lines = evener;
    }
    return { size, lines };
  }
  const size = Math.min(...sizes);
  const lines = wrapped(finding, longestAt(size) - 2);
  return { size, lines: [...lines.slice(0, LINES - 1), `${lines[LINES - 1] ?? ''} …`] };
}

/** Words in lines of at most a number of letters; an entity of markup is one letter. */
function wrapped(words: string, longest: number): string[] {
  const lengthOf = (text: string) => text.replace(/&[#\w]+;/g, '.').length;
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`;
    if (lines.length === 0 || lengthOf(longer) > longest) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** The first plot of a page, at the widths at which it was drawn, and its finding; null where its charts are no drawings. */
function plotOf(markup: string): { readonly finding: string; readonly drawings: readonly Drawing[] } | null {
  for (const [, figure = ''] of markup.matchAll(/<figure\b([\s\S]*?)<\/figure>/g)) {
    const drawings = [...figure.matchAll(/<svg width="(\d+)" height="(\d+)"([^>]*)>([\s\S]*?)<\/svg>/g)]
      .map(([, width, height, attributes = '', content = '']) => ({
        width: Number(width),
        height: Number(height),
        content: `<g ${/class="[^"]*"/.exec(attributes)?.[0] ?? ''}>${readable(content, attributes.includes('mirrored'))}</g>`,
      }))
      .filter(({ width }) => width >= NARROWEST);
    if (drawings.length > 0)
      return { finding: textOf(/<h2[^>]*>([\s\S]*?)<\/h2>/.exec(figure)?.[1] ?? ''), drawings };
  }
  return null;
}

/** In the room between the finding and the foot, the drawing whose letters are largest there; of several the widest. */
function placed(
  drawings: readonly Drawing[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): string {
  const room = { width: PICTURE.width - 2 * MARGIN, height: bottom - top };
  const [best] = drawings
    .map((drawing) => ({
      ...drawing,
      scale: Math.min(room.width / drawing.width, room.height / drawing.height),
    }))
    .sort((a, b) => Math.round(10 * b.scale) - Math.round(10 * a.scale) || b.width - a.width);
  if (best === undefined) return '';
  const left = (PICTURE.width - best.width * best.scale) / 2;
  const above = top + (room.height - best.height * best.scale) / 2;
  return `<g transform="translate(${left} ${above}) scale(${best.scale})">${best.content}</g>`;
}

const OPPOSITE: ReadonlyMap<string, string> = new Map([
  ['start', 'end'],
  ['end', 'start'],
]);

/**
 * The texts of a drawing for a program without directions: one that is read from the right begins at its right end, and spaces before a
 * part of a text stay.
 */
function readable(content: string, isMirrored: boolean): string {
  return content.replace(/<text\b([^>]*)>([\s\S]*?)<\/text>/g, (_, attributes: string, words: string) => {
    const spaced = words.replace(/> (?=[^<])/g, '>\u00a0');
    const own = /direction="(\w+)"/.exec(attributes)?.[1] ?? (isMirrored ? 'rtl' : 'ltr');
    if (own === 'ltr') return `<text${attributes}>${spaced}</text>`;
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
    const rest = attributes.replace(/ text-anchor="\w+"/, '');
    const marked = spaced.replace(
      /(^|>)([^<]+)/g,
      (_part, before: string, part: string) => before + embedded(part),
    );
    return `<text text-anchor="${OPPOSITE.get(anchor) ?? anchor}"${rest}>${marked}</text>`;
  });
}

/** Marks a text as read from the right. */
function embedded(text: string): string {
  return `\u202b${text}\u202c`;
}

/** The rules that the page has for single elements, without the attribute that makes them stronger. */
function numbered(rules: string, { plain }: PictureStyles): string {
  return plain(rules.replaceAll('[data-style]{', '{'));
}
