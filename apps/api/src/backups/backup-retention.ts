import type { RetentionRule } from '../platform/settings/retention-rule.js';

/**
 * Which backups stay: the newest of each of the last days that have one, and so of weeks (from Monday) and months, all in
 * UTC. The newest of all always stays. Counted are days that have a backup, so that nothing goes while none is made.
 */
export function backupsToKeep(madeAt: readonly Date[], rule: RetentionRule): Set<Date> {
  const newestFirst = [...madeAt].sort((a, b) => b.getTime() - a.getTime());
  const retained = new Set(newestFirst.slice(0, 1));
  for (const [count, periodOf] of [
    [rule.daily, dayOf],
    [rule.weekly, weekOf],
    [rule.monthly, monthOf],
  ] as const) {
    const periods = new Set<string>();
    for (const date of newestFirst) {
      if (periods.size >= count) break;
      const period = periodOf(date);
      if (periods.has(period)) continue;
      periods.add(period);
      retained.add(date);
    }
  }
  return retained;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7);
}

/** The Monday that the week begins on. */
function weekOf(date: Date): string {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return dayOf(day);
}
