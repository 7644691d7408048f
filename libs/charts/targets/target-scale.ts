import type { TargetGroup, TargetLine } from '../../questions/plan-results/series.js';

/** The part of the way that is drawn; what lies beyond is at the edge as an arrow, with its figure in words. */
export const DRAWN = { results: { from: -0.25, to: 1.25 }, trainings: { from: 0, to: 1 } } as const;

export type TargetKind = keyof typeof DRAWN;

/** Where a share of the way is on a line, as a share of the line's length, and whether it lies beyond an edge. */
export function placeOn(
  kind: TargetKind,
  progress: number,
): { readonly at: number; readonly beyond: 'before' | 'after' | null } {
  const { from, to } = DRAWN[kind];
  const within = Math.min(to, Math.max(from, progress));
  return {
    at: (within - from) / (to - from),
    beyond: progress < from ? 'before' : progress > to ? 'after' : null,
  };
}

/** The first lines of some groups, and how many are left. */
export function firstLines(
  groups: readonly TargetGroup[],
  max: number,
): { groups: readonly TargetGroup[]; hidden: number } {
  const shown: TargetGroup[] = [];
  let room = max;
  for (const group of groups) {
    if (room <= 0) break;
    shown.push({ ...group, lines: group.lines.slice(0, room) });
    room -= group.lines.length;
  }
  const count = (some: readonly TargetGroup[]): number =>
    some.reduce((sum, { lines }) => sum + lines.length, 0);
  return { groups: shown, hidden: count(groups) - count(shown) };
}

/** Is a figure given without anything that proves it? */
export function isUnproved({ points, evidence }: TargetLine): boolean {
  return points.length > 0 && evidence === null;
}
