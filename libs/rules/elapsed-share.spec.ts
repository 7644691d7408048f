import { describe, expect, it } from '@jest/globals';
import fc from '../../test/fast-check.js';
import { elapsedShare, periodOfYears } from './elapsed-share.js';

const plan = periodOfYears(2021, 2022);

describe('the time elapsed of a plan', () => {
  it('is nothing on its first day, half after its first year, and all after its last day', () => {
    expect(elapsedShare(plan, '2021-01-01')).toBe(0);
    expect(elapsedShare(plan, '2022-01-01')).toBe(0.5);
    expect(elapsedShare(plan, '2023-01-01')).toBe(1);
  });

  it('never leaves zero to one, before and after the plan', () => {
    expect(elapsedShare(plan, '2019-05-05')).toBe(0);
    expect(elapsedShare(plan, '2030-05-05')).toBe(1);
  });

  it('is not known where the plan ends before it begins', () => {
    expect(elapsedShare({ from: '2022-01-02', to: '2022-01-01' }, '2022-01-01')).toBeNull();
  });

  it('never falls as days pass', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString());
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [early, late] = [a, b].sort();
        expect(elapsedShare(plan, early ?? a) ?? 0).toBeLessThanOrEqual(elapsedShare(plan, late ?? b) ?? 0);
      }),
    );
  });
});
