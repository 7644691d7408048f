import fc from '../../test/fast-check.js';
import {
  isOtherSet,
  matchedChange,
  medianAggregate,
  totalAggregate,
  weightedAggregate,
} from './aggregate.js';

describe('a group’s rate', () => {
  it('is numerators over denominators, not a mean of rates', () => {
    const two = [
      { value: 10, weight: 900 },
      { value: 30, weight: 100 },
    ];
    expect(weightedAggregate(two).value).toBeCloseTo(12, 10);
  });

  it('is not given for fewer than half of the members', () => {
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

  it('is not given for less than two thirds of the weight', () => {
    const members = [
      { value: 10, weight: 100 },
      { value: 12, weight: 100 },
      { value: null, weight: 900 },
    ];
    expect(weightedAggregate(members).value).toBeNull();
  });

  it('F9: is not of a member whose weight nobody knows, which counts as unknown', () => {
    const members = [
      { value: 10, weight: 100 },
      { value: 20, weight: 300 },
      { value: 90, weight: null },
    ];
    expect(weightedAggregate(members)).toEqual({ value: 17.5, known: 2, of: 3, weightKnown: 1 });
    const change = matchedChange('weighted', [
      { code: 'AAA', start: { value: 10, weight: 100 }, end: { value: 12, weight: 100 } },
      { code: 'AAB', start: { value: 90, weight: null }, end: { value: 10, weight: null } },
    ]);
    expect([change.matched, change.start, change.end]).toEqual([1, 10, 12]);
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

describe('the change of a group', () => {
  const one = (code: string, start: number | null, end: number | null, weight = 100) => ({
    code,
    start: { value: start, weight },
    end: { value: end, weight },
  });

  it('F7: is that of the members in both years: who only comes or goes changes nothing', () => {
    const members = [one('AAA', 4, 5), one('BBB', 6, 7), one('CCC', 30, null), one('DDD', null, 1)];
    expect(matchedChange('weighted', members)).toEqual({
      matched: 2,
      start: 5,
      end: 6,
      decisive: null,
      without: null,
    });
  });

  it('names the member that it hangs on: -4.6 with one large member and nearly nothing without', () => {
    const members = [one('BIG', 10, 4, 900), one('AAA', 5, 5), one('BBB', 6, 5.9)];
    const { start, end, decisive, without } = matchedChange('weighted', members);
    expect([start, end]).toEqual([expect.closeTo(9.182, 2), expect.closeTo(4.264, 2)]);
    expect([decisive, without]).toEqual(['BIG', expect.closeTo(-0.05, 10)]);
  });

  it('F7: names it also where another moved against the rest: +10 of -15, +12 and +13 hangs on the third, without which it is -3', () => {
    const members = [one('AAA', 20, 5), one('BBB', 0, 12), one('CCC', 0, 13)];
    expect(matchedChange('total', members)).toMatchObject({ decisive: 'CCC', without: -3 });
    const alike = [one('CCC', 0, 12), one('BBB', 0, 12), one('AAA', 20, 5)];
    for (const order of [alike, [...alike].reverse()])
      expect(matchedChange('total', order)).toMatchObject({ decisive: 'BBB', without: -3 });
  });

  it('is not given over fewer than half of the members', () => {
    const members = [one('AAA', 4, 5), one('BBB', 6, null), one('CCC', null, 3)];
    expect(matchedChange('weighted', members)).toMatchObject({ matched: 1, start: null, end: null });
  });

  it('ends a line where more than a fifth of the members come or go', () => {
    const set = (codes: string) => new Set(codes.split(''));
    expect(isOtherSet(set('ABCDE'), set('ABCD'))).toBe(false);
    expect(isOtherSet(set('ABCDE'), set('ABCF'))).toBe(true);
  });
});
