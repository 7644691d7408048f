export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** z of a 95 % interval of the normal distribution. */
const Z = 1.959964;

/**
 * Wilson's 95 % interval of k of n, as shares. Attendance is a census of its events, so it only says how
 * much the chance of few events could explain of a tendency; null for no events.
 */
export function wilson(k: number, n: number): Interval | null {
  if (n === 0) return null;
  const share = k / n;
  const scale = 1 + Z ** 2 / n;
  const middle = (share + Z ** 2 / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
