import fc from '../../test/fast-check.js';
import { DECLARED_WEIGHTS, PILLARS, score, type Engagement } from './engagement.js';

const none = { done: 0, known: 0, unknown: 0 };
const empty: Engagement = {
  presence: none,
  continuity: none,
  'thematic-range': none,
  contribution: none,
  responsiveness: none,
};

const items = fc
  .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
  .map(([done, more, unknown]) => ({ done, known: done + more, unknown }));
const anyEngagement: fc.Arbitrary<Engagement> = fc.record({
  presence: items,
  continuity: items,
  'thematic-range': items,
  contribution: items,
  responsiveness: items,
});

describe('engagement', () => {
  it('is insufficient data with one event known, for any member', () => {
    const one = {
      ...empty,
      presence: { done: 1, known: 1, unknown: 4 },
      contribution: { done: 1, known: 1, unknown: 0 },
    };
    expect(score(one).value).toBeNull();
  });

  it('is the weighted mean of what is known: 3 of 4 events and 1 of 2 themes, presence and continuity together as one', () => {
    const known: Engagement = {
      presence: { done: 3, known: 4, unknown: 0 },
      continuity: { done: 2, known: 2, unknown: 0 },
      'thematic-range': { done: 1, known: 2, unknown: 0 },
      contribution: { done: 1, known: 1, unknown: 0 },
      responsiveness: none,
    };
    expect(score(known).value).toBeCloseTo((0.75 + 1 + 2 * 0.5 + 2 * 1) / 6, 10);
    expect(score(known, DECLARED_WEIGHTS, 'geometric').value).toBeCloseTo(
      (0.75 * 1 * 0.5 ** 2 * 1 ** 2) ** (1 / 6),
      10,
    );
  });

  it('never changes for another unknown', () => {
    fc.assert(
      fc.property(anyEngagement, fc.constantFrom(...PILLARS), (engagement, pillar) => {
        const more = { ...engagement[pillar], unknown: engagement[pillar].unknown + 1 };
        const before = score(engagement);
        const after = score({ ...engagement, [pillar]: more });
        if (before.value !== null && after.value !== null) expect(after.value).toBeCloseTo(before.value, 10);
      }),
    );
  });
});
