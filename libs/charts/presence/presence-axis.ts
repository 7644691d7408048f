import type { Fill } from '../marks/mark-shape.js';
import type { PresenceMeeting } from '../../questions/attendance-matrix/series.js';

export interface PresenceAxis {
  /** Where each meeting is, from 0 on. */
  readonly x: readonly number[];
  /** How large a mark may be, from 0 to 1, so that neighbours do not touch. */
  readonly scale: number;
  readonly years: readonly { readonly year: string; readonly x: number }[];
}

/** Width of a state's mark at its full size. */
const MARK = 14;
const MIN = 0.35;
/** Narrower than this, two years' labels would touch. */
const YEAR_ROOM = 34;

/** True time from the first meeting to the last; marks shrink where meetings are close. */
export function presenceAxis(meetings: readonly PresenceMeeting[], width: number): PresenceAxis {
  const times = meetings.map(({ start }) => Date.parse(start));
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const room = width - 2 * MARK;
  const x = times.map(
    (time) => MARK + (last === first ? room / 2 : ((time - first) / (last - first)) * room),
  );
  const gaps = x.slice(1).map((one, index) => one - (x[index] ?? 0));
  const scale = Math.max(MIN, Math.min(1, ...gaps.map((gap) => gap / MARK)));
  return { x, scale, years: yearsAt(meetings, x) };
}

/** Years under the axis, from the last one backwards as many as fit. */
function yearsAt(meetings: readonly PresenceMeeting[], x: readonly number[]): PresenceAxis['years'] {
  const years: { year: string; x: number }[] = [];
  for (const [index, { start }] of [...meetings.entries()].reverse()) {
    const year = start.slice(0, 4);
    const place = x[index] ?? 0;
    const next = years[0];
    if (next && next.year !== year && next.x - place < YEAR_ROOM) continue;
    if (next?.year === year) continue;
    years.unshift({ year, x: place });
  }
  return years;
}

/** How the mark of a meeting is filled, by its mode. */
export function fillOf(mode: string | null): Fill {
  if (mode === 'virtual') return 'hollow';
  return mode === 'hybrid' ? 'half' : 'filled';
}
