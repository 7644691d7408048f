import type { ScheduleArea } from '../../questions/plan-activities/series.js';

/** A true time axis: a place in pixels for each moment. */
export interface ScheduleAxis {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly ticks: readonly ScheduleTick[];
  at(time: number): number;
}

export interface ScheduleTick {
  readonly time: number;
  /** The first of January carries its year, the other quarters their month. */
  readonly kind: 'year' | 'quarter';
}

/** Narrower than this, months are not named; two years' labels would touch below the second. */
const ROOM = { quarter: 44, year: 34 } as const;

/** The years of the plan, and beyond them as far as activities reach. */
export function scheduleSpan(
  areas: readonly ScheduleArea[],
  years: { readonly from: number; readonly to: number },
): { from: number; to: number } {
  const known = areas.filter(({ from }) => Number.isFinite(from));
  const from = Math.min(years.from, ...known.map((area) => new Date(area.from).getUTCFullYear()));
  const to = Math.max(years.to, ...known.map((area) => new Date(area.to - 1).getUTCFullYear()));
  return { from: Date.UTC(from, 0), to: Date.UTC(to + 1, 0) };
}

/** An axis of some width with ticks that do not touch. */
export function scheduleAxis(
  { from, to }: { readonly from: number; readonly to: number },
  width: number,
): ScheduleAxis {
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear() - 1];
  const perYear = width / (last - first + 1);
  const everyYears = Math.max(1, Math.ceil(ROOM.year / Math.max(1, perYear)));
  const ticks: ScheduleTick[] = [];
  for (let year = first; year <= last; year += 1) {
    if ((year - first) % everyYears === 0) ticks.push({ time: Date.UTC(year, 0), kind: 'year' });
    if (perYear / 4 < ROOM.quarter) continue;
    for (const month of [3, 6, 9]) ticks.push({ time: Date.UTC(year, month), kind: 'quarter' });
  }
  return { from, to, width, ticks, at: (time) => ((time - from) / (to - from)) * width };
}
