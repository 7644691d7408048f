import type { Mark } from '../mark.js';

/** `mirrored`: the first column is on the right, so an arrow to the left goes on. */
export interface Walk {
  readonly marks: readonly Mark[];
  readonly active: number | null;
  readonly mirrored: boolean;
}

const moves: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries({
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
  }),
);

/** The mark that a key leads to; null where the key is none of the walk's. */
export function nextMark({ marks, active, mirrored }: Walk, key: string): number | null {
  if (marks.length === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return marks.length - 1;
  const move = moves.get(key);
  if (!move) return null;
  if (active === null) return 0;
  const across = mirrored ? -move[1] : move[1];
  if (!marks[active]?.at) return within(active + move[0] + across, marks.length);
  return nearest(marks, active, move[0], across) ?? active;
}

function within(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}

/** The closest mark ahead; to leave the row or column is dear, so a walk keeps to its line where it can. */
function nearest(marks: readonly Mark[], active: number, down: number, across: number): number | null {
  const from = marks[active]?.at;
  if (!from) return null;
  let best: { index: number; cost: number } | null = null;
  for (const [index, { at }] of marks.entries()) {
    if (!at) continue;
    const rows = at.row - from.row;
    const columns = at.column - from.column;
    const ahead = down !== 0 ? rows * down : columns * across;
    if (ahead <= 0) continue;
    const cost = ahead + 8 * Math.abs(down !== 0 ? columns : rows);
    if (!best || cost < best.cost) best = { index, cost };
  }
  return best?.index ?? null;
}
