import fc from '../../test/fast-check.js';
import { modifiedZ, outlyingChanges } from './outliers.js';

/** Steps of a series as its values from 2000 on. */
function seriesOf(first: number, steps: readonly number[]): { year: number; value: number }[] {
  const values = steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step], [first]);
  return values.map((value, index) => ({ year: 2000 + index, value }));
}

const wholes = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 });

describe('the modified z score', () => {
  // Median 3.3; distances 0 0 .1 .1 .2 .2 .4 .4 4.8, so MAD 0.2: worked by hand.
  it('of one value far off is far over 3.5, and of the others far below', () => {
    const scores = modifiedZ([3.2, 3.3, 8.1, 3.2, 2.9, 3.7, 3.1, 3.5, 3.3]);
    expect(scores[2]).toBeCloseTo(16.188, 3);
    expect(scores[4]).toBeCloseTo(-1.349, 3);
    expect(scores.filter((z) => Math.abs(z) > 3.5)).toHaveLength(1);
  });

  it('uses the mean distance where more than half are equal: the one jump among twenty stands out', () => {
    const scores = modifiedZ([...Array.from({ length: 19 }, () => 0), 7]);
    expect(scores[19]).toBeCloseTo(20 / 1.253314, 6);
    expect(scores[0]).toBe(0);
  });

  it('of equal values is zero, and of none is nothing', () => {
    expect(modifiedZ([4, 4, 4])).toEqual([0, 0, 0]);
    expect(modifiedZ([])).toEqual([]);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(wholes, (values) => {
        const turned = [...values].reverse();
        for (const [index, z] of modifiedZ(turned).reverse().entries())
          expect(z).toBeCloseTo(modifiedZ(values)[index] ?? NaN, 9);
      }),
    );
  });

  it('is the same after adding a number to all, and after multiplying all; it changes its sign with them', () => {
    fc.assert(
      fc.property(
        wholes,
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 50 }),
        (values, add, by) => {
          const own = modifiedZ(values);
          const moved = modifiedZ(values.map((value) => value + add));
          const grown = modifiedZ(values.map((value) => value * by));
          const turned = modifiedZ(values.map((value) => -value));
          for (const [index, z] of own.entries()) {
            expect(moved[index]).toBeCloseTo(z, 9);
            expect(grown[index]).toBeCloseTo(z, 9);
            expect(turned[index]).toBeCloseTo(-z, 9);
          }
        },
      ),
    );
  });

  it('is a number for whatever changes of at least a millionth come in', () => {
    const millionths = fc.maxSafeInteger().map((whole) => whole / 1e6);
    fc.assert(
      fc.property(fc.array(millionths), (values) => {
        expect(modifiedZ(values).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('changes unlike the others', () => {
  const steady = [0.2, -0.1, 0.1, 0.3, -0.2, 0.1, 0.2, -0.1, 0.1, 0.2];

  it('are found in pairs round one wrong figure, the strongest first', () => {
    const found = outlyingChanges(seriesOf(9, [...steady, 40, -39, ...steady]), 'points');
    expect(found.map(({ year }) => year)).toEqual([2011, 2012]);
    expect(found[0]?.before).toBeCloseTo(9.8, 9);
    expect(found[0]?.value).toBeCloseTo(49.8, 9);
  });

  it('are none in a level that only grows, however far its last years lie from the median', () => {
    expect(
      outlyingChanges(
        seriesOf(
          1,
          Array.from({ length: 40 }, () => 1),
        ),
        'points',
      ),
    ).toEqual([]);
    const doubling = Array.from({ length: 40 }, (_, index) => ({ year: 1980 + index, value: 2 ** index }));
    expect(outlyingChanges(doubling, 'ratio')).toEqual([]);
  });

  it('are not looked for over a gap, nor among fewer than ten', () => {
    const later = seriesOf(60, steady);
    const gap = [...seriesOf(9, steady), ...later.map(({ year, value }) => ({ year: year + 15, value }))];
    expect(outlyingChanges(gap, 'points')).toEqual([]);
    expect(outlyingChanges(seriesOf(9, [...steady.slice(0, 8), 40]), 'points')).toEqual([]);
  });

  it('are not made by the arithmetic of a computer, nor by an amount of zero', () => {
    const even = Array.from({ length: 30 }, (_, index) => ({ year: 1990 + index, value: 98 + index * 0.1 }));
    expect(outlyingChanges(even, 'points')).toEqual([]);
    const zeroOnce = even.map(({ year }, index) => ({ year, value: index === 20 ? 0 : 5 }));
    expect(outlyingChanges(zeroOnce, 'ratio')).toEqual([]);
  });
});
