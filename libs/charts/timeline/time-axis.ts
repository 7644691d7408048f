import type { Dot } from '../../questions/participation-by-meeting/series.js';

/** A year's label under the first meeting of the year. */
interface Tick {
  readonly time: number;
  readonly year: string;
}

export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
  /** Meetings in the order of their marks. */
  readonly order: readonly string[];
  /** Pixels from each meeting to the next. */
  readonly room: ReadonlyMap<string, number>;
  /** Meetings whose figure is written beside the mark: as many as fit, the last one always. */
  readonly labelled: ReadonlySet<string>;
}

/** Pixels round the plot: above it, beside it for the values, under it for the years, and after the last dot. */
export const ROOM = { top: 24, values: 32, years: 28, end: 16 };

const YEAR = 365.25 * 24 * 3600 * 1000;
/** Narrower than this, two years' labels would touch. */
const YEAR_ROOM = 32;
/** Narrower than this, figures written over neighbours would touch. */
const FIGURE_ROOM = { count: 24, ratio: 46 } as const;
/** Width of a letter of the words beside a dot. */
const LETTER = 6.4;
/** From this width on, there is room for a word after the last dot. */
const WIDE = 480;
/** With more dots than these, only the last, the highest and the lowest carry their figures. */
const MANY = 9;

/** An axis of true time round some dots; labels that would touch are left out. */
export function axisOf(dots: readonly Dot[], width: number, unit: keyof typeof FIGURE_ROOM): TimeAxis {
  const times = dots.map(({ time }) => time);
  const from = Math.min(...times) - 0.6 * YEAR;
  const to = Math.max(...times) + (width >= WIDE ? 1.7 : 0.9) * YEAR;
  const pixels = (span: number): number => (span / (to - from)) * width;
  const ticks: Tick[] = [];
  for (const { time, year } of dots) {
    const last = ticks.at(-1);
    if (!last || (last.year !== year && pixels(time - last.time) >= YEAR_ROOM)) ticks.push({ time, year });
  }
  const room = dots.map(
    ({ meeting, time }, index) => [meeting, pixels((dots[index + 1]?.time ?? to) - time)] as const,
  );
  const order = dots.map(({ meeting }) => meeting);
  return {
    from,
    to,
    ticks,
    order,
    room: new Map(room),
    labelled:
      dots.length > MANY ? outstanding(dots) : spaced(dots, (span) => pixels(span) >= FIGURE_ROOM[unit]),
  };
}

/** From the last meeting backwards, every one that is far enough from the one labelled before. */
function spaced(dots: readonly Dot[], isRoom: (span: number) => boolean): Set<string> {
  const chosen = new Set<string>();
  let next = Infinity;
  for (const { meeting, time } of dots.toReversed()) {
    if (next !== Infinity && !isRoom(next - time)) continue;
    chosen.add(meeting);
    next = time;
  }
  return chosen;
}

function outstanding(dots: readonly Dot[]): Set<string> {
  const byValue = [...dots].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return new Set([dots.at(-1), byValue[0], byValue.at(-1)].flatMap((dot) => dot?.meeting ?? []));
}

/** Whether some words fit beside the dot before the next one comes. */
export function isRoomy(axis: TimeAxis, dot: Dot, words: string): boolean {
  return (axis.room.get(dot.meeting) ?? 0) > 20 + words.length * LETTER;
}
