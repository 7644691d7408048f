import { describe, expect, it } from '@jest/globals';
import { secondsToRepeat } from './job.js';

const at = (text: string) => new Date(`2026-11-${text}Z`);

describe('a job that repeats itself', () => {
  it('of every hour begins with the instance and again an hour after its end', () => {
    expect(secondsToRepeat({ every: 3_600 }, at('30T10:00:00'), true)).toBe(0);
    expect(secondsToRepeat({ every: 3_600 }, at('30T10:00:00'), false)).toBe(3_600);
  });

  it('of 02:00 waits for the next 02:00 in UTC, also across the end of a month, and never begins at once', () => {
    const daily = { hour: 2, minute: 0 };
    expect(secondsToRepeat({ daily }, at('30T01:59:30'), true)).toBe(30);
    expect(secondsToRepeat({ daily }, at('30T02:00:00'), true)).toBe(86_400);
    expect(secondsToRepeat({ daily }, at('30T14:30:00'), false)).toBe(11.5 * 3_600);
    expect(secondsToRepeat({ daily }, new Date('2028-02-28T23:00:00.5Z'), false)).toBe(3 * 3_600);
  });

  it('that is asked for never begins by itself', () => {
    expect(secondsToRepeat({}, at('30T10:00:00'), true)).toBeNull();
  });
});
