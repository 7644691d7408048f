import fc from '../../../test/fast-check.js';
import { shareRange } from './series.js';

describe('the share of a group in the members that took part', () => {
  it('is one figure where a list is complete: 8 of 17 were of the Arab Group in 2014', () => {
    expect(shareRange({ named: 8, open: 0 }, { named: 9, open: 0 }, null)).toEqual({
      low: 8 / 17,
      high: 8 / 17,
    });
  });

  it('is a range where a total says of how many: 13 to 16 of 32 in 2016', () => {
    expect(shareRange({ named: 13, open: 9 }, { named: 16, open: 19 }, 32)).toEqual({
      low: 13 / 32,
      high: 16 / 32,
    });
  });

  it('is wide, and not zero, where there is a total and no list', () => {
    expect(shareRange({ named: 0, open: 22 }, { named: 0, open: 35 }, 36)).toEqual({
      low: 1 / 36,
      high: 22 / 36,
    });
  });

  it('is not given where nobody is known to have come, or may have', () => {
    expect(shareRange({ named: 0, open: 0 }, { named: 0, open: 0 }, null)).toBeNull();
    expect(shareRange({ named: 0, open: 4 }, { named: 0, open: 4 }, 0)).toBeNull();
  });

  it.each([2, 9])(
    'has nothing of a total that the lists contradict: %i of 3 named and 2 more that may have come',
    (stated) => {
      const [own, others] = [
        { named: 1, open: 2 },
        { named: 2, open: 0 },
      ];
      expect(shareRange(own, others, stated)).toEqual(shareRange(own, others, null));
      expect(shareRange(own, others, stated)).toEqual({ low: 1 / 3, high: 3 / 5 });
    },
  );

  it('has the ends that trying every possibility gives', () => {
    const presence = fc.record({ named: fc.nat({ max: 5 }), open: fc.nat({ max: 5 }) });
    fc.assert(
      fc.property(presence, presence, fc.option(fc.nat({ max: 20 })), (own, others, stated) => {
        const shares: number[] = [];
        for (let a = 0; a <= own.open; a += 1)
          for (let b = 0; b <= others.open; b += 1) {
            const total = own.named + a + others.named + b;
            if (total > 0 && (stated === null || total === stated)) shares.push((own.named + a) / total);
          }
        if (shares.length === 0) return;
        const range = shareRange(own, others, stated);
        expect(range?.low).toBeCloseTo(Math.min(...shares), 12);
        expect(range?.high).toBeCloseTo(Math.max(...shares), 12);
      }),
    );
  });
});
