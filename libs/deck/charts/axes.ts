import { el, val } from '@libs/office';
import type { Language } from '@libs/vocabulary';
import { solid } from '../ooxml/color.js';
import type { Type } from '../ooxml/paragraphs.js';
import { chartText } from './series.js';

export const AXIS_TYPE: Type = { size: 12, color: 'tx2' };

/** One axis of a chart. */
export interface Axis {
  readonly kind: 'catAx' | 'valAx' | 'dateAx';
  readonly id: number;
  readonly crosses: number;
  readonly side: 'l' | 'r' | 't' | 'b';
  /** Runs the other way round: from right to left, or from top to bottom. */
  readonly reversed: boolean;
  /** Meets the other axis at its far end. */
  readonly atEnd: boolean;
  readonly format: string;
  readonly gridlines: boolean;
  readonly hidden?: boolean;
  readonly from?: number;
  readonly to?: number;
  readonly step?: number;
  /** For dots: values are on the marks, not between them. */
  readonly between?: boolean;
  readonly language: Language;
}

/** An axis with its parts in the order that Office demands. */
export function axisXml(axis: Axis): string {
  const { kind, id, crosses, side, reversed, atEnd, format, gridlines, hidden, language } = axis;
  const line = el('c:spPr', {}, el('a:ln', { w: 9_525 }, gridlines ? el('a:noFill') : solid('tx2')));
  return el(
    `c:${kind}`,
    {},
    val('c:axId', id),
    el(
      'c:scaling',
      {},
      val('c:orientation', reversed ? 'maxMin' : 'minMax'),
      axis.to === undefined ? '' : val('c:max', axis.to),
      axis.from === undefined ? '' : val('c:min', axis.from),
    ),
    val('c:delete', hidden === true),
    val('c:axPos', side),
    gridlines && hidden !== true
      ? el('c:majorGridlines', {}, el('c:spPr', {}, el('a:ln', { w: 6_350 }, solid('bg2'))))
      : '',
    el('c:numFmt', { formatCode: format, sourceLinked: false }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    // Names are at the foot of bars below zero too.
    val('c:tickLblPos', kind === 'valAx' ? 'nextTo' : 'low'),
    line,
    chartText(AXIS_TYPE, language),
    val('c:crossAx', crosses),
    val('c:crosses', atEnd ? 'max' : 'autoZero'),
    ...lastParts(axis),
  );
}

function lastParts({ kind, between, step }: Axis): string[] {
  if (kind === 'valAx')
    return [
      val('c:crossBetween', between === false ? 'midCat' : 'between'),
      step === undefined ? '' : val('c:majorUnit', step),
    ];
  if (kind === 'dateAx')
    return [
      val('c:auto', false),
      val('c:lblOffset', 60),
      val('c:baseTimeUnit', 'years'),
      step === undefined ? '' : val('c:majorUnit', step),
      val('c:majorTimeUnit', 'years'),
    ];
  return [
    val('c:auto', false),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 60),
    // Every category is named, however little room there is.
    val('c:tickLblSkip', 1),
    val('c:noMultiLvlLbl', true),
  ];
}

/** Round limits and steps of an axis for some values; zero is always on it where `fromZero` says so. */
export function roundScale(
  values: readonly number[],
  fromZero: boolean,
): { from: number; to: number; step: number } {
  const max = Math.max(0, ...values);
  const min = fromZero ? Math.min(0, ...values) : Math.min(...values, max);
  const span = max - min || 1;
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= 6) ?? span;
  const exact = (value: number): number => Number(value.toPrecision(12));
  return {
    from: exact(Math.floor(min / step) * step),
    to: exact(Math.ceil(max / step) * step),
    step: exact(step),
  };
}
