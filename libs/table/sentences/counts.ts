import type { Reader } from './reader.js';

/** A stated figure, as one source has it. */
export interface Count {
  readonly measure: string;
  readonly countedAs: string | null;
  readonly value: number;
  readonly preferred: boolean;
  readonly reason: string | null;
  /** `stated` as a total, or counted from the `named`. */
  readonly basis: string;
  readonly source: string;
}

/** What was counted. */
export function countedWords({ measure, countedAs, basis }: Count, { say, name }: Reader): string {
  const what = countedAs === null ? name('code:measure', measure) : name('code:counted-as', countedAs);
  return basis === 'named' ? say('counts.named', { what }) : what;
}

/** Whether a figure is used, and why, where sources differ. */
export function usedWords(
  { measure, value, preferred, reason }: Count,
  counts: readonly Count[],
  { say, name }: Reader,
): string {
  const others = counts.filter((count) => count.measure === measure && count.value !== value);
  if (!preferred) return say(others.some((count) => count.preferred) ? 'counts.kept' : 'counts.agrees');
  if (others.length === 0 || reason === null) return say('counts.preferred');
  return say('counts.preferred-because', { reason: name('code:reason', reason) });
}
