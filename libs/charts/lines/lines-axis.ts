import type { LineSeries } from '../../questions/observations/series.js';

/** Where a year and a value are in a plot. */
export interface LinesAxis {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  /** The first year to the right of the plot, beyond the room that is left for the labels. */
  readonly to: number;
  readonly ticks: readonly number[];
  readonly years: readonly number[];
  x(year: number): number;
  y(value: number): number;
}

/** The box that the lines are drawn in, and the room at its right for their labels. */
export interface LinesBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly labels: number;
}

/** Narrower than this, two years under the axis would touch. */
const YEAR_ROOM = 36;
/** Lower than this, two values beside the axis would touch. */
const VALUE_ROOM = 48;

/** Axes round some series: true time, and round values from zero where the lowest value is not far from it. */
export function linesAxis(
  series: readonly LineSeries[],
  { left, right, top, bottom, labels }: LinesBox,
): LinesAxis {
  const points = series.flatMap((one) => one.points);
  const ticks = roundTicks(
    points.map(({ value }) => value),
    Math.max(2, Math.floor((bottom - top) / VALUE_ROOM)),
  );
  const from = Math.min(...points.map(({ year }) => year));
  const last = Math.max(...points.map(({ year }) => year));
  const room = Math.max(1, right - left - labels);
  const perYear = room / Math.max(1, last - from);
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  return {
    low,
    high,
    from,
    to: from + (right - left) / perYear,
    ticks,
    years: yearTicks(from, last, perYear),
    x: (year) => left + (year - from) * perYear,
    y: (value) => bottom - ((value - low) / (high - low || 1)) * (bottom - top),
  };
}

/** Round values that hold all the given ones, about as many as there is room for. */
export function roundTicks(values: readonly number[], room: number): number[] {
  const high = Math.max(...values);
  const min = Math.min(...values);
  const low = min >= 0 && min < high * 0.6 ? 0 : min;
  const raw = (high - low || Math.abs(high) || 1) / Math.min(room, 5);
  const power = 10 ** Math.floor(Math.log10(raw));
  const size =
    [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw * 0.999) ?? power;
  const first = Math.floor(low / size + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / size - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * size).toPrecision(10)),
  );
}

/** Years under the axis at even steps, counted back from the last one. */
function yearTicks(from: number, last: number, perYear: number): number[] {
  const step = [1, 2, 5, 10, 20].find((candidate) => candidate * perYear >= YEAR_ROOM) ?? 20;
  const ticks = [last];
  for (let year = Math.floor((last - 1) / step) * step; year >= from; year -= step) {
    if ((last - year) * perYear >= YEAR_ROOM) ticks.unshift(year);
  }
  return ticks;
}

/** Heights of labels that want to stand at some heights and may not touch: moved apart, and held within the plot. */
export function spread(
  wanted: readonly number[],
  room: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const heights = [...wanted];
  let free = top;
  for (const index of order) {
    heights[index] = Math.max(wanted[index] ?? 0, free);
    free = (heights[index] ?? 0) + room;
  }
  let limit = bottom;
  for (const index of order.toReversed()) {
    heights[index] = Math.min(heights[index] ?? 0, limit);
    limit = (heights[index] ?? 0) - room;
  }
  return heights;
}
