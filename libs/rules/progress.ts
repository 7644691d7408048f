/** An indicator's figures over a period; null where nobody reported one. */
export interface Measured {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
}

/**
 * How far from the baseline towards the target, as a share: 0 at the baseline, 1 at the target, more beyond it,
 * negative where it moved away. The same for targets above and below the baseline. Null where one of the three is
 * unknown, or where the target is the baseline.
 */
export function progressOf({ baseline, target, actual }: Measured): number | null {
  if (baseline === null || target === null || actual === null || target === baseline) return null;
  return (actual - baseline) / (target - baseline);
}

/**
 * Whether the target is reached: by the progress, or where none can be worked out by the direction in which it is better.
 * Null where no target or no actual value is known.
 */
export function isReached(measured: Measured & { readonly direction: string | null }): boolean | null {
  const { target, actual, direction } = measured;
  if (target === null || actual === null) return null;
  const progress = progressOf(measured);
  if (progress !== null) return progress >= 1;
  return direction === 'less' ? actual <= target : actual >= target;
}

/** Of those asked, the share that answered; null where either is unknown or nobody was asked. */
export function responseRate(respondents: number | null, asked: number | null): number | null {
  return respondents === null || asked === null || asked === 0 ? null : respondents / asked;
}
