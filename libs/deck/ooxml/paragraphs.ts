import { el, textNode } from '@libs/office';
import { CONVENTIONS, isRightToLeft, type Language } from '@libs/vocabulary';
import { solid, type Color } from './color.js';

/** How a paragraph is set. Sizes are points; `start` is where its language begins to read. */
export interface Type {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: Color;
  readonly align?: 'start' | 'center' | 'end';
  /** Points before it. */
  readonly before?: number;
  /** Per cent of a line. */
  readonly leading?: number;
}

/** The physical side of an alignment; Office knows left and right, not start from end. */
export function sideOf(align: Type['align'], language: Language): 'l' | 'ctr' | 'r' {
  if (align === 'center') return 'ctr';
  return (align === 'end') === isRightToLeft(language) ? 'l' : 'r';
}

/** A paragraph in a language; each line of the text becomes a line of it. */
export function paragraph(text: string, type: Type, language: Language): string {
  const lines = text.split('\n').map((line) => runs(line, type, language));
  const properties = el(
    'a:pPr',
    { algn: sideOf(type.align, language), rtl: isRightToLeft(language) },
    ...(type.leading === undefined ? [] : [el('a:lnSpc', {}, el('a:spcPct', { val: type.leading * 1_000 }))]),
    ...(type.before === undefined ? [] : [el('a:spcBef', {}, el('a:spcPts', { val: type.before * 100 }))]),
    el('a:buNone'),
  );
  return el('a:p', {}, properties, lines.join(el('a:br')), el('a:endParaRPr', runAttributes(type, language)));
}

/** A field that Office fills in, such as the number of the slide. */
export function fieldParagraph(kind: string, shown: string, type: Type, language: Language): string {
  return el(
    'a:p',
    {},
    el('a:pPr', { algn: sideOf(type.align, language), rtl: isRightToLeft(language) }),
    el(
      'a:fld',
      { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: kind },
      runProperties('a:rPr', type, language),
      el('a:t', {}, textNode(shown)),
    ),
    el('a:endParaRPr', runAttributes(type, language)),
  );
}

const LATIN = /[\p{Script=Latin}](?:[^\p{Script=Arabic}]*[\p{Script=Latin}\p{N}])?/gu;

/**
 * The runs of a line. Latin words in a language read from the right are runs of their own in their own language, so that Office checks and sets
 * each script as what it is; the direction is the paragraph's.
 */
function runs(line: string, type: Type, language: Language): string {
  if (line === '') return '';
  if (!isRightToLeft(language)) return run(line, type, language);
  const parts: string[] = [];
  let at = 0;
  for (const { 0: latin, index } of line.matchAll(LATIN)) {
    if (index > at) parts.push(run(line.slice(at, index), type, language));
    parts.push(run(latin, type, 'en'));
    at = index + latin.length;
  }
  if (at < line.length) parts.push(run(line.slice(at), type, language));
  return parts.join('');
}

function run(text: string, type: Type, language: Language): string {
  return el('a:r', {}, runProperties('a:rPr', type, language), el('a:t', {}, textNode(text)));
}

/** How the letters of a run look; the fonts are the theme's, one for each script. */
export function runProperties(name: string, type: Type, language: Language): string {
  return el(
    name,
    runAttributes(type, language),
    solid(type.color ?? 'tx1'),
    el('a:latin', { typeface: '+mn-lt' }),
    el('a:cs', { typeface: '+mn-cs' }),
  );
}

function runAttributes({ size, bold }: Type, language: Language) {
  return { lang: CONVENTIONS[language].officeLocale, sz: Math.round(size * 100), b: bold === true };
}
