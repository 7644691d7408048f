import type { I18n } from './i18n.js';

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
export function countedWords({ measure, countedAs, basis }: Count, { t, label }: I18n): string {
  const what = countedAs === null ? label('code:measure', measure) : label('code:counted-as', countedAs);
  return basis === 'named' ? t('counts.named', { what }) : what;
}

/** Whether a figure is used, and why, where sources differ; of a meeting that was not held none is. */
export function usedWords(
  { measure, value, preferred, reason }: Count,
  counts: readonly Count[],
  { t, label }: I18n,
  status = 'held',
): string {
  if (status !== 'held') return t('counts.not-held');
  const others = counts.filter((count) => count.measure === measure && count.value !== value);
  if (!preferred) return t(others.some((count) => count.preferred) ? 'counts.kept' : 'counts.agrees');
  if (others.length === 0 || reason === null) return t('counts.preferred');
  return t('counts.preferred-because', { reason: label('code:reason', reason) });
}
