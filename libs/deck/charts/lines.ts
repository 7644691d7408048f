import { dayNumber, el, val } from '@libs/office';
import { isRightToLeft, type Language } from '@libs/vocabulary';
import type { Lines, Series } from '../deck.js';
import { solid } from '../ooxml/color.js';
import { axisXml, roundScale } from './axes.js';
import type { ChartPart } from './chart-part.js';
import { chartText, lineStyle, numberRef, shows, textRef } from './series.js';

/** Lines over years; each bears its name at its end. Time runs from left to right in Arabic too; its values are on the right. */
export function linesChart(lines: Lines, language: Language): ChartPart {
  const { years, series, format } = lines;
  const rtl = isRightToLeft(language);
  const known = lines.scaledBy ?? series.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = roundScale(known, Math.min(...known, 0) < 0 || Math.min(...known) < Math.max(...known) / 2);
  const chart = el(
    'c:lineChart',
    {},
    val('c:grouping', 'standard'),
    val('c:varyColors', false),
    ...series.map((one, index) => seriesXml(one, index, lines, language)),
    val('c:marker', true),
    val('c:axId', YEARS),
    val('c:axId', VALUES),
  );
  const yearAxis = axisXml({
    kind: 'dateAx',
    id: YEARS,
    crosses: VALUES,
    side: 'b',
    reversed: false,
    atEnd: false,
    format: 'yyyy',
    gridlines: false,
    step: Math.max(1, Math.ceil(years.length / 9)),
    language,
  });
  const valueAxis = axisXml({
    kind: 'valAx',
    id: VALUES,
    crosses: YEARS,
    side: rtl ? 'r' : 'l',
    reversed: false,
    atEnd: rtl,
    format,
    gridlines: true,
    ...scale,
    language,
  });
  return {
    plot: [chart, yearAxis, valueAxis],
    legend: series.length > 1 ? 'top' : 'none',
    sheet: {
      rtl,
      days: [0],
      rows: [
        ['', ...series.map(({ name }) => name)],
        ...years.map((year, at) => [firstDay(year), ...series.map(({ values }) => values[at] ?? null)]),
      ],
    },
  };
}

const YEARS = 333_333_333;
const VALUES = 444_444_444;

function seriesXml(one: Series, index: number, lines: Lines, language: Language): string {
  const { years, format } = lines;
  const last = one.values.findLastIndex((value) => value !== null);
  const label = el(
    'c:dLbl',
    {},
    val('c:idx', Math.max(0, last)),
    el('c:numFmt', { formatCode: format, sourceLinked: false }),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    chartText({ size: 12, bold: true, color: one.color }, language),
    val('c:dLblPos', labelSide(one, lines)),
    shows('value'),
  );
  return el(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    textRef('c:tx', { column: index + 1, from: 0, to: 0 }, [one.name]),
    lineStyle(one.color, 2.25, one.dashed === true),
    markerXml(one, years.length),
    el('c:dLbls', {}, label, shows('nothing')),
    numberRef('c:cat', { column: 0, from: 1, to: years.length }, years.map(firstDay), 'yyyy'),
    numberRef('c:val', { column: index + 1, from: 1, to: years.length }, one.values, format),
    val('c:smooth', false),
  );
}

/** A year is on the axis of time at its first day. */
function firstDay(year: number): number {
  return dayNumber(`${year}-01-01`);
}

/** Marks on every year of a long line would hide whether it is dashed. */
function markerXml({ color }: Series, years: number): string {
  if (years > 15) return el('c:marker', {}, val('c:symbol', 'none'));
  const style = el('c:spPr', {}, solid(color), el('a:ln', {}, solid(color)));
  return el('c:marker', {}, val('c:symbol', 'circle'), val('c:size', 5), style);
}

/** The label of a line's end is above it, or below where another line ends just above. */
function labelSide(one: Series, { series }: Lines): 't' | 'b' {
  const ends = series.map(endOf);
  const own = endOf(one);
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const near = (Math.max(...all) - Math.min(...all)) / 10;
  return ends.some((end) => end > own && end - own < near) ? 'b' : 't';
}

function endOf({ values }: Series): number {
  return values.findLast((value) => value !== null) ?? 0;
}
