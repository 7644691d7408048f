import fc from 'fast-check';
import { medianAggregate, totalAggregate, weightedAggregate } from './aggregate.js';

describe('a group’s rate', () => {
  it('is numerators over denominators, not a mean of rates', () => {
    const two = [
      { value: 10, weight: 900 },
      { value: 30, weight: 100 },
    ];
    expect(weightedAggregate(two).value).toBeCloseTo(12, 10);
  });

  it('is not told for fewer than half of the members', () => {
    const members = [
      { value: 10, weight: 900 },
      ...Array.from({ length: 2 }, () => ({ value: null, weight: 10 })),
    ];
    expect(weightedAggregate(members)).toEqual({
      value: null,
      known: 1,
      of: 3,
      weightKnown: expect.closeTo(0.978, 3),
    });
  });

  it('is not told for less than two thirds of the weight', () => {
    const members = [
      { value: 10, weight: 100 },
      { value: 12, weight: 100 },
      { value: null, weight: 900 },
    ];
    expect(weightedAggregate(members).value).toBeNull();
  });

  it('equals the sum of numerators over the sum of denominators for any members', () => {
    const member = fc.record({
      value: fc.double({ min: 0, max: 100, noNaN: true }),
      weight: fc.integer({ min: 1, max: 1e6 }),
    });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 57 }), (members) => {
        const over = members.reduce((sum, { value, weight }) => sum + value * weight, 0);
        const under = members.reduce((sum, { weight }) => sum + weight, 0);
        expect(weightedAggregate(members).value).toBeCloseTo(over / under, 6);
      }),
    );
  });
});

describe('where rates have no denominator', () => {
  it('the median speaks for half of the members or more', () => {
    expect(medianAggregate([3, 1, 2]).value).toBe(2);
    expect(medianAggregate([4, 1, 2, 3]).value).toBe(2.5);
    expect(medianAggregate([1, null, null]).value).toBeNull();
    expect(medianAggregate([]).value).toBeNull();
  });

  it('people add up only where every member is known', () => {
    expect(totalAggregate([1, 2]).value).toBe(3);
    expect(totalAggregate([1, null])).toEqual({ value: null, known: 1, of: 2, weightKnown: null });
  });
});
