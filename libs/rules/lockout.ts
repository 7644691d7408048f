/** Failures that cost nothing, and the delay after the next one, in seconds; it doubles up to the longest. */
export interface LockoutRule {
  readonly free: number;
  readonly first: number;
  readonly longest: number;
}

/** For one account, and for one address that a whole meeting room may share. */
export const lockoutRules = {
  account: { free: 4, first: 30, longest: 900 },
  address: { free: 40, first: 30, longest: 900 },
} as const satisfies Readonly<Record<string, LockoutRule>>;

/** How long whoever failed so often in a row must wait, in seconds: 0 for the free ones, then 30, 60, 120 … 900. */
export function lockoutSeconds(failures: number, { free, first, longest }: LockoutRule): number {
  if (failures <= free) return 0;
  return Math.min(longest, first * 2 ** Math.min(20, failures - free - 1));
}
