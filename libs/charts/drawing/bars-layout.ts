import type { Bars } from '@libs/table';
import { linesOfText } from './lines-of-text.js';

/** A bar, or a part of one, as it is drawn from left to right; `x`, `y` is its upper left corner. */
export interface DrawnBar {
  readonly category: number;
  readonly series: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The name of a category in lines, from the place of its first. */
export interface DrawnName {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
}

export interface BarsLayout {
  readonly height: number;
  readonly bars: readonly DrawnBar[];
  readonly names: readonly DrawnName[];
  /** Where zero is, across or upward. */
  readonly zero: number;
}

export const TEXT = 14;
export const LINE = 20;
const BAR = 18;
/** Few bars are as thick as they are read from afar. */
const FEW = { bars: 6, thick: 30 } as const;
const GAP = 3;
const BETWEEN = 14;
/** Room for a figure after its bar, in pixels. */
const END = 56;
/** Standing bars have so much height, with room for a figure above them. */
const PLOT = 260;
const ABOVE = 22;
const WIDEST = 64;

/** Places of all bars and names in a width; `mirrored` for languages that are read from the right. */
export function barsLayout(bars: Bars, width: number, mirrored: boolean): BarsLayout {
  return bars.direction === 'across' ? across(bars, width, mirrored) : upward(bars, width, mirrored);
}

function across(bars: Bars, width: number, mirrored: boolean): BarsLayout {
  const { from, to } = rangeOf(bars);
  const scale = (width - END - (from < 0 ? END : 0)) / (to - from || 1);
  const zero = (from < 0 ? END : 0) - from * scale;
  const beside = bars.stacked ? 1 : Math.max(1, bars.series.length);
  const thick = bars.categories.length * beside <= FEW.bars ? FEW.thick : BAR;
  const names: DrawnName[] = [];
  const drawn: DrawnBar[] = [];
  let y = 0;
  for (const [category, name] of bars.categories.entries()) {
    const lines = linesOfText(name, width, TEXT);
    names.push({ lines, x: mirrored ? width : 0, y: y + TEXT, anchor: 'start' });
    const top = y + lines.length * LINE + 4;
    for (const { series, value, start } of partsOf(bars, category)) {
      const length = Math.abs(value) * scale;
      const left = zero + (value < 0 ? start * scale - length : start * scale);
      drawn.push({
        ...{ category, series, value, width: length, height: thick },
        x: mirrored ? width - left - length : left,
        y: top + (bars.stacked ? 0 : series * (thick + GAP)),
      });
    }
    y = top + beside * (thick + GAP) + BETWEEN;
  }
  return { height: y, bars: drawn, names, zero: mirrored ? width - zero : zero };
}

function upward(bars: Bars, width: number, mirrored: boolean): BarsLayout {
  const { from, to } = rangeOf(bars);
  const scale = (PLOT - ABOVE - (from < 0 ? ABOVE : 0)) / (to - from || 1);
  const zero = ABOVE + to * scale;
  const turned = mirrored && bars.inTime !== true;
  const band = width / Math.max(1, bars.categories.length);
  const beside = bars.stacked ? 1 : Math.max(1, bars.series.length);
  const bar = Math.min(WIDEST, (band * 0.8) / beside);
  const names = bars.categories.map((name, category): DrawnName => ({
    lines: linesOfText(name, band * 0.96, TEXT),
    x: band * ((turned ? bars.categories.length - 1 - category : category) + 0.5),
    y: PLOT + LINE,
    anchor: 'middle',
  }));
  const drawn = bars.categories.flatMap((_, category) =>
    partsOf(bars, category).map(({ series, value, start }): DrawnBar => {
      const height = Math.abs(value) * scale;
      const place = bars.stacked ? 0 : turned ? beside - 1 - series : series;
      return {
        ...{ category, series, value, height, width: bar - (beside > 1 ? GAP : 0) },
        x: (names[category]?.x ?? 0) - (beside * bar) / 2 + place * bar,
        y: value < 0 ? zero - start * scale : zero - start * scale - height,
      };
    }),
  );
  const most = Math.max(1, ...names.map(({ lines }) => lines.length));
  return { height: PLOT + most * LINE + 8, bars: drawn, names, zero };
}

/** The known values of a category; in a stack each begins where the one before it ends. */
function partsOf({ series, stacked }: Bars, category: number) {
  let start = 0;
  return series.flatMap(({ values }, index) => {
    const value = values[category] ?? null;
    if (value === null) return [];
    const part = { series: index, value, start: stacked ? start : 0 };
    start += value;
    return [part];
  });
}

/** From the least to the most that is drawn, zero always among them. */
function rangeOf(bars: Bars): { readonly from: number; readonly to: number } {
  const ends = bars.categories.flatMap((_, category) =>
    partsOf(bars, category).flatMap(({ start, value }) => [start, start + value]),
  );
  return { from: Math.min(0, ...ends), to: Math.max(0, ...ends) };
}
