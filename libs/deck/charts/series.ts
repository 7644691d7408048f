import { absoluteName, el, numberText, textNode, val } from '@libs/office';
import { isRightToLeft, type Language } from '@libs/vocabulary';
import type { Series } from '../deck.js';
import { hatch, solid, type Color } from '../ooxml/color.js';
import { runProperties, type Type } from '../ooxml/paragraphs.js';
import { SHEET } from './workbook.js';

/** A text of a chart that refers to a cell of its sheet. */
export function textRef(tag: 'c:tx' | 'c:cat', cells: Cells, texts: readonly string[]): string {
  const points = texts.map((text, idx) => el('c:pt', { idx }, el('c:v', {}, textNode(text))));
  return el(
    tag,
    {},
    el(
      'c:strRef',
      {},
      el('c:f', {}, rangeOf(cells)),
      el('c:strCache', {}, val('c:ptCount', texts.length), ...points),
    ),
  );
}

/** Numbers of a chart with the cells of its sheet that they are in; a missing one has no point. */
export function numberRef(
  tag: 'c:val' | 'c:xVal' | 'c:yVal' | 'c:cat',
  cells: Cells,
  numbers: readonly (number | null)[],
  format: string,
): string {
  const points = numbers.flatMap((number, idx) =>
    number === null ? [] : [el('c:pt', { idx }, el('c:v', {}, numberText(number)))],
  );
  return el(
    tag,
    {},
    el(
      'c:numRef',
      {},
      el('c:f', {}, rangeOf(cells)),
      el(
        'c:numCache',
        {},
        el('c:formatCode', {}, textNode(format)),
        val('c:ptCount', numbers.length),
        ...points,
      ),
    ),
  );
}

/** Cells of one column, from row to row, all from zero. */
export interface Cells {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

function rangeOf({ column, from, to }: Cells): string {
  const [first, last] = [from, to].map((row) => absoluteName(column, row));
  return first === last ? `${SHEET}!${first}` : `${SHEET}!${first}:${last}`;
}

/** How the letters of a part of a chart look. */
export function chartText(type: Type, language: Language): string {
  return el(
    'c:txPr',
    {},
    el('a:bodyPr', { rot: 0, vert: 'horz' }),
    el('a:lstStyle'),
    el(
      'a:p',
      {},
      el('a:pPr', { rtl: isRightToLeft(language) }, runProperties('a:defRPr', type, language)),
      el('a:endParaRPr', { lang: 'en-GB' }),
    ),
  );
}

export function barFill({ color, hatched }: Series): string {
  return el(
    'c:spPr',
    {},
    hatched === true ? hatch(color) : solid(color),
    el('a:ln', { w: 9_525 }, solid(hatched === true ? color : 'bg1')),
  );
}

export function lineStyle(color: Color, points: number, dashed: boolean): string {
  return el(
    'c:spPr',
    {},
    el(
      'a:ln',
      { w: Math.round(points * 12_700), cap: 'rnd' },
      solid(color),
      el('a:prstDash', { val: dashed ? 'dash' : 'solid' }),
      el('a:round'),
    ),
  );
}

/** Which parts of a label are shown. */
export function shows(what: 'value' | 'name' | 'nothing'): string {
  return [
    val('c:showLegendKey', false),
    val('c:showVal', what === 'value'),
    val('c:showCatName', false),
    val('c:showSerName', what === 'name'),
    val('c:showPercent', false),
    val('c:showBubbleSize', false),
  ].join('');
}
