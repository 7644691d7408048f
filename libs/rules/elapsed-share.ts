const DAY = 24 * 3600 * 1000;

/** The first and the last day of something, as ISO dates; both belong to it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The share of a period's days that are over before the day `on` begins, between 0 and 1; null where the period
 * ends before it begins.
 */
export function elapsedShare({ from, to }: Period, on: string): number | null {
  const [first, last, day] = [Date.parse(from), Date.parse(to), Date.parse(on)];
  if (Number.isNaN(first + last + day) || last < first) return null;
  const whole = last - first + DAY;
  return Math.min(1, Math.max(0, (day - first) / whole));
}

/** The period of a plan's years, from the first of January to the end of December. */
export function periodOfYears(from: number, to: number): Period {
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}
