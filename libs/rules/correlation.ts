import { knownShareOf, PILLARS, type Engagement, type Pillar } from './engagement.js';

/** Fewer pairs than these say nothing of a correlation. */
const MIN_PAIRS = 3;

/** Two pillars, how many members have both, and Pearson's coefficient; null where that is too few or one never varies. */
export interface PillarPair {
  readonly one: Pillar;
  readonly other: Pillar;
  readonly members: number;
  readonly coefficient: number | null;
}

/** How far each two pillars say the same of the members: the lower triangle of the matrix, row by row. */
export function correlations(members: readonly Engagement[]): readonly PillarPair[] {
  return PILLARS.flatMap((one, place) =>
    PILLARS.slice(0, place).map((other) => {
      const pairs = members.flatMap((member): [number, number][] => {
        const [x, y] = [knownShareOf(member[one]), knownShareOf(member[other])];
        return x === null || y === null ? [] : [[x, y]];
      });
      return { one, other, members: pairs.length, coefficient: pearson(pairs) };
    }),
  );
}

/** Pearson's product-moment coefficient, from -1 to 1. */
export function pearson(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < MIN_PAIRS) return null;
  const mean = (place: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[place], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  let [both, ofX, ofY] = [0, 0, 0];
  for (const [a, b] of pairs) {
    both += (a - x) * (b - y);
    ofX += (a - x) ** 2;
    ofY += (b - y) ** 2;
  }
  // Sums of equal values differ from zero by rounding alone.
  return ofX < 1e-12 || ofY < 1e-12 ? null : both / Math.sqrt(ofX * ofY);
}
