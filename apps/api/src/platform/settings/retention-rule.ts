/** How many days, weeks and months a backup is kept of. */
export interface RetentionRule {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

/** The rule as people write it: `7 daily, 4 weekly, 12 monthly`, in any order; what is not named is none. Null where it is none. */
export function parseRetentionRule(text: string): RetentionRule | null {
  const counts = new Map<string, number>();
  for (const part of text.split(',')) {
    const [, count, unit] = /^\s*(\d{1,4})\s+(daily|weekly|monthly)\s*$/.exec(part) ?? [];
    if (count === undefined || unit === undefined || counts.has(unit)) return null;
    counts.set(unit, Number(count));
  }
  const of = (unit: keyof RetentionRule) => counts.get(unit) ?? 0;
  return { daily: of('daily'), weekly: of('weekly'), monthly: of('monthly') };
}
