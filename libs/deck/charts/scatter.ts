import { dayNumber, dayOf, el, val } from '@libs/office';
import { isRightToLeft, type Language } from '@libs/vocabulary';
import type { DeckStyle, Scatter } from '../deck.js';
import { SMALLEST } from '../layout.js';
import { halves, solid, tint, type Color } from '../ooxml/color.js';
import { paragraph } from '../ooxml/paragraphs.js';
import { axisXml, roundScale } from './axes.js';
import type { ChartPart } from './chart-part.js';
import { lineStyle, numberRef, shows, textRef } from './series.js';
import type { ChartCell } from './workbook.js';

type Dots = Scatter['series'][number];

/**
 * Marks on a true axis of time. No line joins them: meetings of unlike kinds and modes make no trend. Each series has two
 * columns of the sheet, its days and its values.
 */
export function scatterChart(scatter: Scatter, language: Language, colors: DeckStyle['colors']): ChartPart {
  const { series, limit, format } = scatter;
  const rtl = isRightToLeft(language);
  const points = series.flatMap((one) => one.points);
  const days = points.map(({ day }) => dayNumber(day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // A step of 365.25 days from the second of January stays within the first days of every year.
  const from = dayNumber(`${yearOf(first) - 1}-01-02`);
  const to = dayNumber(`${yearOf(last + EDGE) + 1}-01-02`);
  const { columns, drawn } = placed(scatter, [from, to], colors);
  const scale = roundScale([...points.map(({ value }) => value * HEADROOM), limit?.value ?? 0], true);
  const chart = el(
    'c:scatterChart',
    {},
    val('c:scatterStyle', 'lineMarker'),
    val('c:varyColors', false),
    ...drawn.map((one, index) => one(index, language, format)),
    val('c:axId', DAYS),
    val('c:axId', VALUES),
  );
  const base = { reversed: false, gridlines: false, language } as const;
  const dayAxis = axisXml({
    ...base,
    kind: 'valAx',
    id: DAYS,
    crosses: VALUES,
    side: 'b',
    atEnd: false,
    // The first year is where both axes meet, and no meeting is in it.
    format: `[<${from + 1}]"";yyyy`,
    between: false,
    from,
    to,
    step: 365.25 * Math.max(1, Math.round((to - from) / 365.25 / 10)),
  });
  const valueAxis = axisXml({
    ...base,
    kind: 'valAx',
    id: VALUES,
    crosses: DAYS,
    side: rtl ? 'r' : 'l',
    gridlines: true,
    atEnd: rtl,
    format,
    between: false,
    ...scale,
  });
  return {
    plot: [chart, dayAxis, valueAxis],
    legend: 'top',
    sheet: { rtl, days: columns.days, rows: rowsOf(columns.cells) },
  };
}

/** The last mark keeps so many days from the edge. */
const EDGE = 120;
/** Above the highest mark is its label. */
const HEADROOM = 1.15;
const DAYS = 555_555_555;
const VALUES = 666_666_666;

type Drawn = (index: number, language: Language, format: string) => string;

/** Where each series is in the sheet, and how it is drawn from there. */
function placed({ series, limit }: Scatter, ends: readonly [number, number], colors: DeckStyle['colors']) {
  const cells: ChartCell[][] = [];
  const days: number[] = [];
  const drawn: Drawn[] = series.map((one) => {
    const column = cells.length;
    days.push(column);
    cells.push(
      ['', ...one.points.map(({ day }) => dayNumber(day))],
      [one.name, ...one.points.map(({ value }) => value)],
    );
    return (index, language, format) => dotsXml(one, { index, column, format, colors }, language);
  });
  if (limit !== null) {
    const column = cells.length;
    days.push(column);
    cells.push(['', ...ends], [limit.name, limit.value, limit.value]);
    drawn.push((index, _, format) => limitXml(limit, ends, { index, column, format }));
  }
  return { columns: { cells, days }, drawn };
}

interface Place {
  readonly index: number;
  readonly column: number;
  readonly format: string;
}

interface DotsPlace extends Place {
  readonly colors: DeckStyle['colors'];
}

function dotsXml(
  { name, color, marker, fill, points }: Dots,
  { index, column, format, colors }: DotsPlace,
  language: Language,
): string {
  const labels = points.map(({ label }, idx) =>
    el(
      'c:dLbl',
      {},
      val('c:idx', idx),
      el(
        'c:tx',
        {},
        el(
          'c:rich',
          {},
          el('a:bodyPr'),
          el('a:lstStyle'),
          ...label
            .split('\n')
            .map((line, at) =>
              paragraph(
                line,
                at === 0
                  ? { size: 16, bold: true, align: 'center' }
                  : { size: SMALLEST, color: 'tx2', align: 'center' },
                language,
              ),
            ),
        ),
      ),
      val('c:dLblPos', 't'),
      shows('value'),
    ),
  );
  const cells = { from: 1, to: points.length };
  return el(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    textRef('c:tx', { column: column + 1, from: 0, to: 0 }, [name]),
    el('c:spPr', {}, el('a:ln', { w: 19_050 }, el('a:noFill'))),
    el(
      'c:marker',
      {},
      val('c:symbol', marker),
      val('c:size', 13),
      el('c:spPr', {}, markFill(fill, color, colors), el('a:ln', { w: 28_575 }, solid(color))),
    ),
    el('c:dLbls', {}, ...labels, shows('value')),
    numberRef(
      'c:xVal',
      { ...cells, column },
      points.map(({ day }) => dayNumber(day)),
      'yyyy-mm-dd',
    ),
    numberRef(
      'c:yVal',
      { ...cells, column: column + 1 },
      points.map(({ value }) => value),
      format,
    ),
    val('c:smooth', false),
  );
}

/** On site is a filled mark, virtual a hollow one, hybrid half of each. */
function markFill(fill: Dots['fill'], color: Color, colors: DeckStyle['colors']): string {
  if (fill === 'filled') return solid(color);
  const light = tint(color, colors);
  return fill === 'hollow' ? solid(light) : halves(color, light);
}

function limitXml(
  { name, value }: NonNullable<Scatter['limit']>,
  ends: readonly [number, number],
  place: Place,
): string {
  const { index, column, format } = place;
  return el(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    textRef('c:tx', { column: column + 1, from: 0, to: 0 }, [name]),
    lineStyle('tx2', 1, true),
    el('c:marker', {}, val('c:symbol', 'none')),
    numberRef('c:xVal', { column, from: 1, to: 2 }, ends, 'yyyy-mm-dd'),
    numberRef('c:yVal', { column: column + 1, from: 1, to: 2 }, [value, value], format),
    val('c:smooth', false),
  );
}

/** Columns of unlike lengths as rows. */
function rowsOf(columns: readonly (readonly ChartCell[])[]): ChartCell[][] {
  const length = Math.max(...columns.map((cells) => cells.length));
  return Array.from({ length }, (_, row) => columns.map((cells) => cells[row] ?? null));
}

function yearOf(day: number): number {
  return dayOf(day).getUTCFullYear();
}
