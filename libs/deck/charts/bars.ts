import { el, val } from '@libs/office';
import { isRightToLeft, type Language } from '@libs/vocabulary';
import type { Bars, Series } from '../deck.js';
import { axisXml, roundScale } from './axes.js';
import type { ChartPart } from './chart-part.js';
import { barFill, chartText, numberRef, shows, textRef } from './series.js';

/**
 * Horizontal or vertical bars, side by side or one on the other. In Arabic vertical bars begin on the right, horizontal ones grow to
 * the left, and the axis of values is on the right.
 */
export function barsChart(bars: Bars, language: Language): ChartPart {
  const { direction, stacked, categories, series, format, inTime = false } = bars;
  const rtl = isRightToLeft(language);
  const across = direction === 'across';
  const totals = categories.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const max = totals.map((values) =>
    stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values),
  );
  const scale = roundScale(
    [...max, bars.greatest ?? 0].map((value) => value * (stacked ? 1 : HEADROOM)),
    true,
  );
  const chart = el(
    'c:barChart',
    {},
    val('c:barDir', across ? 'bar' : 'col'),
    val('c:grouping', stacked ? 'stacked' : 'clustered'),
    val('c:varyColors', false),
    ...series.map((one, index) => seriesXml(one, index, bars, language)),
    val('c:gapWidth', gapOf(categories.length)),
    val('c:overlap', stacked ? 100 : -5),
    val('c:axId', CATEGORIES),
    val('c:axId', VALUES),
  );
  const categoryAxis = axisXml({
    kind: 'catAx',
    id: CATEGORIES,
    crosses: VALUES,
    side: across ? (rtl ? 'r' : 'l') : 'b',
    // Horizontal bars are read from the top, vertical ones from where the language begins; time from left to right.
    reversed: across || (rtl && !inTime),
    atEnd: false,
    format: 'General',
    gridlines: false,
    language,
  });
  const valueAxis = axisXml({
    kind: 'valAx',
    id: VALUES,
    crosses: CATEGORIES,
    side: across ? 'b' : rtl ? 'r' : 'l',
    reversed: across && rtl,
    // Categories that begin at the top would carry their values up there too.
    atEnd: across,
    format,
    gridlines: true,
    hidden: across,
    ...scale,
    language,
  });
  return {
    plot: [chart, categoryAxis, valueAxis],
    legend: stacked || series.length > 1 ? 'top' : 'none',
    sheet: {
      rtl,
      rows: [
        ['', ...series.map(({ name }) => name)],
        ...categories.map((category, at) => [category, ...series.map(({ values }) => values[at] ?? null)]),
      ],
    },
  };
}

/** Beyond the longest bar is its label. */
const HEADROOM = 1.08;

/** Few bars are wide apart, so that they do not become beams. */
function gapOf(bars: number): number {
  return bars <= 3 ? 110 : bars <= 6 ? 70 : 45;
}

const CATEGORIES = 111_111_111;
const VALUES = 222_222_222;

function seriesXml(one: Series, index: number, bars: Bars, language: Language): string {
  const { stacked, categories, format } = bars;
  const last = categories.length;
  const onFill = stacked && one.hatched !== true;
  return el(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    textRef('c:tx', { column: index + 1, from: 0, to: 0 }, [one.name]),
    barFill(one),
    val('c:invertIfNegative', false),
    el(
      'c:dLbls',
      {},
      // A stack without a part says nothing about it.
      el('c:numFmt', { formatCode: stacked ? `${format};;` : format, sourceLinked: false }),
      el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
      chartText({ size: 12, bold: true, color: onFill ? 'bg1' : 'tx1' }, language),
      val('c:dLblPos', stacked ? 'ctr' : 'outEnd'),
      shows('value'),
    ),
    textRef('c:cat', { column: 0, from: 1, to: last }, categories),
    numberRef('c:val', { column: index + 1, from: 1, to: last }, one.values, format),
  );
}
