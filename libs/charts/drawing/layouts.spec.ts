import { describe, expect, it } from '@jest/globals';
import type { Bars, Heat } from '@libs/table';
import { barsLayout } from './bars-layout.js';
import { barsMarksOf, heatMarksOf } from './drawing-marks.js';
import { heatLayout } from './heat-layout.js';

const bars: Bars = {
  kind: 'bars',
  direction: 'across',
  stacked: false,
  categories: ['2014', '2016', 'A result that nobody measured'],
  series: [
    { name: 'Arab Group', color: '#12436d', values: [8, 13, null] },
    { name: 'Asian Group', color: '#28a197', values: [4, 10, null] },
  ],
  format: '0',
  alt: 'Bars',
};
const WIDTH = 800;

describe('bars of a slide on a page', () => {
  it.each(['across', 'up'] as const)(
    'are drawn %s for every figure, and for none that is not known',
    (direction) => {
      const { bars: drawn, names } = barsLayout({ ...bars, direction }, WIDTH, false);
      expect(drawn.map(({ value }) => value)).toEqual([8, 4, 13, 10]);
      expect(names.map(({ lines }) => lines.join(' '))).toEqual(bars.categories);
      for (const { x, y, width, height } of drawn) {
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(WIDTH);
      }
      const long = drawn.map(({ width, height }) => (direction === 'across' ? width : height));
      expect((long[2] ?? 0) / (long[0] ?? 1)).toBeCloseTo(13 / 8, 6);
    },
  );

  it('lie on the other side in Arabic, and stand the other way round only where they are not of time', () => {
    const across = barsLayout(bars, WIDTH, true).bars[0];
    expect((across?.x ?? 0) + (across?.width ?? 0)).toBeCloseTo(WIDTH, 6);
    const places = (inTime: boolean): number[] =>
      barsLayout({ ...bars, direction: 'up', inTime }, WIDTH, true).names.map(({ x }) => x);
    expect(places(true)).toEqual(places(true).toSorted((a, b) => a - b));
    expect(places(false)).toEqual(places(false).toSorted((a, b) => b - a));
  });

  it('of a stack begin where the one before ends', () => {
    const [first, second] = barsLayout({ ...bars, stacked: true }, WIDTH, false).bars;
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 6);
    expect(second?.y).toBe(first?.y);
  });

  it('are walked one by one in the order in which they are drawn, each with its words', () => {
    const marks = barsMarksOf(bars, 'en');
    expect(marks.map(({ speech }) => speech.values)).toEqual(
      barsLayout(bars, WIDTH, false).bars.map(({ category, series, value }) => ({
        category: bars.categories[category],
        series: bars.series[series]?.name,
        figure: String(value),
      })),
    );
  });
});

it('cells of a matrix are walked one by one, and say what their sign means', () => {
  const marks = heatMarksOf({
    kind: 'heat',
    blocks: [
      {
        head: 'Theme',
        columns: ['Arab Group', 'Asian Group'],
        rows: [
          {
            head: 'Skills',
            cells: [
              { text: '8 of 22', step: 3 },
              { text: '–', step: 'blank' },
            ],
          },
        ],
      },
    ],
    keys: [{ step: 'blank', sign: '–', text: 'not named on a list' }],
    alt: 'Matrix',
  });
  expect(marks.map(({ speech }) => speech.values)).toEqual([
    { category: 'Skills', series: 'Arab Group', figure: '8 of 22' },
    { category: 'Skills', series: 'Asian Group', figure: 'not named on a list' },
  ]);
});

it('cells of a matrix that is wider than its place stand in tables below each other, each with its mark', () => {
  const columns = Array.from({ length: 12 }, (_, at) => String(2014 + at));
  const heat: Heat = {
    kind: 'heat',
    inTime: true,
    blocks: [
      {
        head: 'Earlier',
        columns,
        rows: ['1st', '2nd'].map((head) => ({
          head,
          cells: columns.map((text) => ({ text: `${text} of ${text}`, step: 1 })),
        })),
      },
    ],
    keys: [],
    alt: 'Matrix',
  };
  for (const mirrored of [false, true]) {
    const { panels } = heatLayout(heat, 600, mirrored);
    expect(panels.length).toBeGreaterThan(1);
    const cells = panels.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.map(({ mark }) => mark).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 24 }, (_, at) => at),
    );
    const words = heatMarksOf(heat).map(({ speech }) => speech.values['figure']);
    for (const { mark, text } of cells) expect(words[mark]).toBe(text);
    for (const { rows } of panels)
      expect(rows[0]?.cells.map(({ x }) => x)).toEqual(
        rows[0]?.cells.map(({ x }) => x).toSorted((a, b) => a - b),
      );
  }
});
