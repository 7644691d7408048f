import { contrast, themeColors, type DeckStyle, type ThemeColor } from '@libs/deck';
import { Unzip, UnzipInflate } from 'fflate';
import { PartNames } from '../../platform/http/zip-file.js';

/** What a deck takes of a corporate template. */
export type TemplateStyle = Pick<DeckStyle, 'colors' | 'fonts'>;

export type TemplateProblem = 'too-large' | 'not-a-template' | 'no-theme' | 'not-readable';

export const TEMPLATE_BYTES = 20 * 1024 * 1024;
/** A theme is some thousand letters; one that unpacks to more is none. */
const THEME_BYTES = 2 * 1024 * 1024;
const ENTRIES = 5_000;
const THEME = /^(ppt\/theme\/theme1|theme\/theme\/theme1)\.xml$/;

/**
 * The colours and fonts of an upload (.pptx, .potx or .thmx), or why it has none. Only the one part that holds the theme is
 * unpacked, and no further than a theme can be; nothing in it is followed, run or kept.
 */
export function readTemplate(bytes: Uint8Array): TemplateStyle | TemplateProblem {
  if (bytes.length > TEMPLATE_BYTES) return 'too-large';
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)) return 'not-a-template';
  const xml = themePart(bytes);
  if (xml === 'too-large' || xml === 'not-a-template') return xml;
  if (xml === null) return 'no-theme';
  // A document that declares entities is read by nobody here, and is no theme of Office.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return 'not-a-template';
  const colors = colorsOf(xml);
  if (colors === null) return 'no-theme';
  if (contrast(colors.dk1, colors.lt1) < 4.5 || contrast(colors.accent1, colors.lt1) < 3)
    return 'not-readable';
  return { colors, fonts: fontsOf(xml) };
}

class TemplateTooLargeError extends Error {}

function themePart(bytes: Uint8Array): string | null | 'too-large' | 'not-a-template' {
  const chunks: Uint8Array[] = [];
  const names = new PartNames();
  let entries = 0;
  let size = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > ENTRIES) throw new TemplateTooLargeError();
    names.add(file.name);
    if (!THEME.test(file.name) || size > 0) return;
    if ((file.originalSize ?? 0) > THEME_BYTES) throw new TemplateTooLargeError();
    file.ondata = (fault, chunk) => {
      if (fault) throw fault;
      size += chunk.length;
      if (size > THEME_BYTES) throw new TemplateTooLargeError();
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += SLICE)
      unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch (fault) {
    return fault instanceof TemplateTooLargeError ? 'too-large' : 'not-a-template';
  }
  return size === 0 ? null : Buffer.concat(chunks).toString('utf8');
}

/** A packed slice this short cannot unpack to much before it is counted. */
const SLICE = 4 * 1024;

function colorsOf(xml: string): DeckStyle['colors'] | null {
  const found = themeColors.map((name): [ThemeColor, `#${string}` | null] => {
    const inside = new RegExp(
      `<a:${name}>\\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-Fa-f]{6})"`,
    ).exec(xml)?.[1];
    return [name, inside === undefined ? null : `#${inside.toLowerCase()}`];
  });
  return isWhole(found) ? readColors(found) : null;
}

function isWhole(found: readonly [ThemeColor, `#${string}` | null][]): found is [ThemeColor, `#${string}`][] {
  return found.every(([, color]) => color !== null);
}

function readColors(found: readonly [ThemeColor, `#${string}`][]): DeckStyle['colors'] {
  const at = new Map(found);
  const of = (name: ThemeColor): `#${string}` => at.get(name) ?? '#000000';
  return {
    dk1: of('dk1'),
    lt1: of('lt1'),
    dk2: of('dk2'),
    lt2: of('lt2'),
    accent1: of('accent1'),
    accent2: of('accent2'),
    accent3: of('accent3'),
    accent4: of('accent4'),
    accent5: of('accent5'),
    accent6: of('accent6'),
    hlink: of('hlink'),
    folHlink: of('folHlink'),
  };
}

/** Names of fonts as they are written; a theme that names none keeps the product's. */
function fontsOf(xml: string): DeckStyle['fonts'] {
  const minor = /<a:minorFont>([\s\S]{0,20000}?)<\/a:minorFont>/.exec(xml)?.[1] ?? '';
  const face = (tag: string): string | null =>
    /^[\p{L}\p{N} ._-]{1,60}$/u.exec(
      new RegExp(`<a:${tag}\\b[^>]*?typeface="([^"]*)"`).exec(minor)?.[1] ?? '',
    )?.[0] ?? null;
  const latin = face('latin') ?? 'Arial';
  return { latin, arabic: face('cs') ?? face('font script="Arab"') ?? 'Arial' };
}
