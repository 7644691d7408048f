/** How a total spreads over countries. Anyone who shows it says whether countries with zero are among them. */
export interface Concentration {
  readonly n: number;
  /** 0: all have the same; towards 1: one has all. */
  readonly gini: number;
  /** Corrected for small n (Deltas 2003), so that groups of 17, 18 and 22 can be compared. */
  readonly giniAdjusted: number;
  /** Herfindahl-Hirschman: sum of squared shares, 1/n to 1. */
  readonly hhi: number;
  /** Number of equal countries that would give the same HHI. */
  readonly effectiveNumber: number;
}

/** Concentration of amounts of at least one country; null where there is nothing to spread. */
export function concentration(amounts: readonly number[]): Concentration | null {
  const n = amounts.length;
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (n === 0 || total <= 0) return null;
  const sorted = [...amounts].sort((a, b) => a - b);
  // G = sum of (2i - n - 1) x(i), over n times the total, with i from 1.
  const gini =
    sorted.reduce((sum, amount, index) => sum + (2 * (index + 1) - n - 1) * amount, 0) / (n * total);
  const hhi = amounts.reduce((sum, amount) => sum + (amount / total) ** 2, 0);
  return { n, gini, giniAdjusted: n > 1 ? (gini * n) / (n - 1) : 0, hhi, effectiveNumber: 1 / hhi };
}

/** Points of the Lorenz curve: share of countries, share of the total, from the smallest up. */
export function lorenz(amounts: readonly number[]): readonly (readonly [number, number])[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (amounts.length === 0 || total <= 0) return [];
  let held = 0;
  const points = [...amounts]
    .sort((a, b) => a - b)
    .map((amount, index): readonly [number, number] => {
      held += amount;
      return [(index + 1) / amounts.length, held / total];
    });
  return [[0, 0], ...points];
}
