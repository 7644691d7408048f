import fc from '../../../../test/fast-check.js';
import { backupsToKeep } from './backup-retention.js';

const rule = { daily: 7, weekly: 4, monthly: 12 };
const at = (text: string) => new Date(`${text}Z`);
const days = (count: number) =>
  Array.from({ length: count }, (_, day) => new Date(Date.UTC(2026, 10, 30, 2) - day * 86_400_000));

/** Moments without two alike, as no two backups have one name. */
const moments = fc.uniqueArray(
  fc.date({ min: at('2024-01-01T00:00'), max: at('2027-12-31T23:59'), noInvalidDate: true }),
  {
    maxLength: 60,
    selector: (date) => date.getTime(),
  },
);
const rules = fc.record({
  daily: fc.integer({ min: 0, max: 10 }),
  weekly: fc.integer({ min: 0, max: 6 }),
  monthly: fc.integer({ min: 0, max: 14 }),
});
const times = (dates: Iterable<Date>) => [...dates].map((date) => date.getTime()).sort();

describe('the backups that are retained', () => {
  it('of two years of nights are seven days, four weeks and twelve months back', () => {
    const kept = [...backupsToKeep(days(730), rule)].map((date) => date.toISOString().slice(0, 10)).sort();
    expect(kept).toEqual([
      ...['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
      ...['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-15', '2026-11-22'],
      ...['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'],
    ]);
  });

  it('of one day are the last of it, in UTC', () => {
    const [morning, night, before] = [at('2026-11-30T02:00'), at('2026-11-30T23:59'), at('2026-11-29T23:59')];
    expect(backupsToKeep([morning, before, night], { daily: 2, weekly: 0, monthly: 0 })).toEqual(
      new Set([night, before]),
    );
  });

  it('are always the newest, never more than the rule says, and stay when it is asked again', () => {
    fc.assert(
      fc.property(moments, rules, (dates, anyRule) => {
        const kept = backupsToKeep(dates, anyRule);
        expect(kept.size).toBeLessThanOrEqual(Math.max(1, anyRule.daily + anyRule.weekly + anyRule.monthly));
        if (dates.length > 0) expect(times(kept)).toContain(Math.max(...times(dates)));
        expect(times(backupsToKeep([...kept], anyRule))).toEqual(times(kept));
        expect(times(backupsToKeep([...dates].reverse(), anyRule))).toEqual(times(kept));
      }),
    );
  });

  it('reach as far back when they are thinned out night by night as when all were there', () => {
    let kept: Date[] = [];
    for (const date of days(800).reverse()) kept = [...backupsToKeep([...kept, date], rule)];
    expect(times(kept)).toEqual(times(backupsToKeep(days(800), rule)));
  });

  it('are more by a more generous rule', () => {
    fc.assert(
      fc.property(moments, rules, (dates, { daily, weekly, monthly }) => {
        const less = backupsToKeep(dates, { daily, weekly, monthly });
        const more = backupsToKeep(dates, { daily: daily + 1, weekly: weekly + 1, monthly: monthly + 1 });
        for (const date of less) expect(more.has(date)).toBe(true);
      }),
    );
  });
});
