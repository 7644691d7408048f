import fc from '../../test/fast-check.js';
import { concentration, lorenz } from './concentration.js';
import { wilson } from './wilson.js';

describe('concentration', () => {
  const twenty = Array.from({ length: 20 }, () => 2.8);
  const all = [...twenty, ...Array.from({ length: 37 }, () => 0)];

  it('of 56 delegates spread evenly over 20 countries is nothing among those, and 0.649 among all 57', () => {
    expect(concentration(twenty)?.gini).toBeCloseTo(0, 10);
    expect(concentration(all)?.gini).toBeCloseTo(0.649, 3);
    expect(concentration(all)?.giniAdjusted).toBeCloseTo(0.661, 3);
  });

  it('has an HHI of 0.05 and an effective number of 20', () => {
    expect(concentration(all)?.hhi).toBeCloseTo(0.05, 10);
    expect(concentration(all)?.effectiveNumber).toBeCloseTo(20, 10);
  });

  it('is not known of nothing', () => {
    expect(concentration([])).toBeNull();
    expect(concentration([0, 0])).toBeNull();
  });

  it('does not depend on the order of countries', () => {
    const amounts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 57 });
    fc.assert(
      fc.property(amounts, (some) => {
        const turned = [...some].reverse();
        expect(concentration(turned)?.gini ?? null).toEqual(concentration(some)?.gini ?? null);
        expect(lorenz(turned)).toEqual(lorenz(some));
      }),
    );
  });

  it('draws a curve from nothing to all', () => {
    expect(lorenz([1, 3])).toEqual([
      [0, 0],
      [0.5, 0.25],
      [1, 1],
    ]);
  });
});

describe('Wilson’s interval', () => {
  it.each([
    [3, 5, 23, 88],
    [5, 5, 57, 100],
    [0, 5, 0, 43],
    [20, 57, 24, 48],
    [36, 57, 50, 75],
  ])('of %d of %d is %d to %d %%, rounded', (k, n, low, high) => {
    const interval = wilson(k, n);
    expect(Math.abs((interval?.low ?? -1) * 100 - low)).toBeLessThan(0.6);
    expect(Math.abs((interval?.high ?? -1) * 100 - high)).toBeLessThan(0.6);
  });

  it('of no events is not known', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});
