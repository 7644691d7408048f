import { latestDay } from './latest-day.js';

describe('the latest day', () => {
  it('is that of the Line Islands, where each day begins first', () => {
    expect(latestDay(new Date('2026-12-01T09:59:59Z'))).toBe('2026-12-01');
    expect(latestDay(new Date('2026-12-01T10:00:00Z'))).toBe('2026-12-02');
  });
});
