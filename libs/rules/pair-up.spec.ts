import fc from '../../test/fast-check.js';
import { pairUp } from './pair-up.js';

describe('seekers and candidates', () => {
  it('are paired so that nobody is left out who need not be', () => {
    const fits = [[0, 1], [0]];
    expect(pairUp(2, 2, (seeker, candidate) => fits[seeker]?.includes(candidate) === true)).toEqual([1, 0]);
    expect(pairUp(2, 1, () => true).filter((place) => place !== null)).toEqual([0]);
    expect(pairUp(0, 3, () => true)).toEqual([]);
  });

  it('are all paired where each has one of its own, even where others fit', () => {
    const others = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(others, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (more, own) => {
        const fits = (seeker: number, candidate: number): boolean =>
          own[seeker] === candidate || more[seeker]?.[candidate] === true;
        const found = pairUp(6, 6, fits);
        expect([...found].sort()).toEqual([0, 1, 2, 3, 4, 5]);
        expect(found.every((candidate, seeker) => candidate !== null && fits(seeker, candidate))).toBe(true);
      }),
    );
  });
});
