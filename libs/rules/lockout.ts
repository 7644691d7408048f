/** Failures that cost nothing, and the delay after the next one, in seconds; it doubles up to the longest. */
export interface LockoutRule {
  readonly free: number;
  readonly first: number;
  readonly longest: number;
}

/**
 * Tries of a secret are counted by who may be trying: a browser that the account was signed in with before, or else
 * everybody at one address for this account. Beyond that, strangers from everywhere are bounded for one account, and those of
 * one address for all accounts, by rules that nobody reaches who only forgot a password: anyone who reaches them keeps
 * no browser out that is known, and in a room behind one address the others for a minute at most.
 */
export const lockoutRules = {
  account: { free: 4, first: 30, longest: 900 },
  strangers: { free: 99, first: 30, longest: 900 },
  address: { free: 200, first: 5, longest: 60 },
  /** Letters with a link: each is one more in someone's box. */
  letters: { free: 14, first: 60, longest: 900 },
} as const satisfies Readonly<Record<string, LockoutRule>>;

/** How long the one who failed so often in a row must wait, in seconds: 0 for the free ones, then 30, 60, 120 … 900. */
export function lockoutSeconds(failures: number, { free, first, longest }: LockoutRule): number {
  if (failures <= free) return 0;
  return Math.min(longest, first * 2 ** Math.min(20, failures - free - 1));
}
