import fc from '../../test/fast-check.js';
import { progressOf, responseRate } from './progress.js';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('progress towards a target', () => {
  it('is the way from the baseline: 30 of the 40 persons between 10 and 50', () => {
    expect(progressOf({ baseline: 10, target: 50, actual: 40 })).toBe(0.75);
  });

  it('reads a target below the baseline the same way: 90 days, to be 60, now 80', () => {
    expect(progressOf({ baseline: 90, target: 60, actual: 80 })).toBeCloseTo(1 / 3, 10);
  });

  it('may go beyond the target, or away from it', () => {
    expect(progressOf({ baseline: 0, target: 10, actual: 12 })).toBe(1.2);
    expect(progressOf({ baseline: 10, target: 20, actual: 8 })).toBe(-0.2);
  });

  it('is zero at the baseline and one at the target, whatever they are', () => {
    fc.assert(
      fc.property(value, value, (baseline, target) => {
        fc.pre(baseline !== target);
        expect(progressOf({ baseline, target, actual: baseline })).toBeCloseTo(0, 10);
        expect(progressOf({ baseline, target, actual: target })).toBeCloseTo(1, 10);
      }),
    );
  });

  it('is not known where a figure is not, or where there is no way to go', () => {
    fc.assert(
      fc.property(value, value, fc.constantFrom('baseline', 'target', 'actual'), (one, two, unknown) => {
        const figures = { baseline: one, target: two, actual: one };
        expect(progressOf({ ...figures, [unknown]: null })).toBeNull();
      }),
    );
    expect(progressOf({ baseline: 5, target: 5, actual: 5 })).toBeNull();
  });
});

describe('answers of those asked', () => {
  it('are 18 of 24, three quarters', () => expect(responseRate(18, 24)).toBe(0.75));
  it('say nothing where nobody was asked, or nobody knows', () => {
    expect([responseRate(0, 0), responseRate(null, 24), responseRate(3, null)]).toEqual([null, null, null]);
  });
});
