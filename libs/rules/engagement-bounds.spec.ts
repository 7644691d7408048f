import fc from '../../test/fast-check.js';
import { boundsOf, scoreWithin } from './engagement-bounds.js';
import { DECLARED_WEIGHTS, PILLARS, type Engagement, type Weights } from './engagement.js';
import type { Whereabouts } from './engagement-items.js';

const none = { done: 0, known: 0, unknown: 0 };
const empty: Engagement = {
  presence: none,
  continuity: none,
  'thematic-range': none,
  contribution: none,
  responsiveness: none,
};

describe('bounds of a score', () => {
  it('are from nothing to all of the one meeting that is open, and the score itself where none is', () => {
    expect(boundsOf(empty, ['open'])).toEqual({ low: 0, high: 1 });
    expect(boundsOf(empty, ['came', 'away'])).toEqual({ low: 0.25, high: 0.25 });
  });

  it('count a name on a partial list as certain', () => {
    // Presence 1/3 to 3/3; after the one that it attended it came to the next one or did not.
    expect(boundsOf(empty, ['open', 'came', 'open'])).toEqual({ low: 1 / 6, high: 1 });
  });

  it('do not take a meeting that is open for missed in presence and for followed in continuity', () => {
    // Both of two: 1 and 1. The first alone: 0.5 and 0. The second alone: 0.5, and no continuity, as nothing follows.
    expect(boundsOf(empty, ['open', 'away'])).toEqual({ low: 0, high: 0.25 });
  });

  it('miss a meeting or leave it out where nobody knows that the member could come, and came to none that it is not on the list of', () => {
    // 1 of 2, and it did not come to the next one; or 1 of 1, and there is no next one.
    expect(boundsOf(empty, ['came', 'not-there'])).toEqual({ low: 0.25, high: 1 });
    // Came to the third, or missed it, or could not.
    expect(boundsOf(empty, ['away', 'away', 'unclear'])).toEqual({ low: 0, high: 1 / 3 });
    expect(boundsOf(empty, ['not-there'])).toEqual({ low: 0, high: 0 });
  });

  it('let nobody have spoken that came to no meeting', () => {
    const engagement: Engagement = { ...empty, contribution: { done: 0, known: 0, unknown: 1 } };
    // Coming to the first of three brings 1/3 of presence, 0/1 of continuity, and a half that it may have spoken.
    expect(boundsOf(engagement, ['open', 'away', 'away']).high).toBeCloseTo((1 / 3 + 0 + 2) / 4, 10);
    const weights: Weights = {
      presence: 0,
      continuity: 0,
      'thematic-range': 0,
      contribution: 1,
      responsiveness: 0,
    };
    expect(boundsOf(engagement, ['away'], weights)).toEqual({ low: 0, high: 1 });
  });

  it('are the ends of every completion', () => {
    const items = fc
      .tuple(fc.nat(3), fc.nat(3), fc.nat(2))
      .map(([done, more, unknown]) => ({ done, known: done + more, unknown }));
    const pillars = fc.record({
      presence: fc.constant(none),
      continuity: fc.constant(none),
      'thematic-range': items,
      // That it spoke is unknown while a meeting is open.
      contribution: items.map((item) => ({ ...item, unknown: item.unknown + 1 })),
      responsiveness: items,
    });
    const meetings = fc.array(fc.constantFrom<Whereabouts>('came', 'away', 'open', 'not-there', 'unclear'), {
      maxLength: 7,
    });
    const weight = fc.nat({ max: 4 });
    const weights = fc.record({
      presence: weight,
      continuity: weight,
      'thematic-range': weight,
      contribution: weight,
      responsiveness: weight,
    });
    fc.assert(
      fc.property(pillars, meetings, fc.oneof(fc.constant(DECLARED_WEIGHTS), weights), (...world) => {
        const scores = completions(...world).filter((score) => !Number.isNaN(score));
        if (scores.length === 0) return;
        const { low, high } = boundsOf(...world);
        expect(low).toBeCloseTo(Math.min(...scores), 10);
        expect(high).toBeCloseTo(Math.max(...scores), 10);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a score', () => {
  it('is never lower than a name on a partial list leaves possible', () => {
    // Two of three complete lists do not name it, the first and a partial one do: 2 of 4 at least, and never the next time.
    const engagement: Engagement = {
      ...empty,
      presence: { done: 1, known: 3, unknown: 1 },
      continuity: { done: 0, known: 1, unknown: 0 },
    };
    expect(scoreWithin(engagement, ['came', 'away', 'away', 'came'])).toEqual({
      value: 0.25,
      bounds: { low: 0.25, high: 0.25 },
    });
  });
});

/** The score of each completion, written from the methodology. */
function completions(engagement: Engagement, meetings: readonly Whereabouts[], weights: Weights): number[] {
  const ways = meetings.reduce<boolean[][]>(
    (sets, coming) =>
      sets.flatMap((set) => [
        ...(coming === 'came' || coming === 'open' || coming === 'unclear' ? [[...set, true]] : []),
        ...(coming === 'came' ? [] : [[...set, false]]),
        // It could not come: the meeting is none of its.
        ...(coming === 'not-there' || coming === 'unclear' ? [set] : []),
      ]),
    [[]],
  );
  const mayHaveCome = meetings.some((coming) => coming === 'open' || coming === 'unclear');
  return ways.flatMap((there) => {
    const followed = there.slice(1).filter((_, index) => there[index]);
    return [0, 1].map((done) => {
      const shares = PILLARS.map((pillar) => {
        if (pillar === 'presence') return there.filter(Boolean).length / there.length;
        if (pillar === 'continuity') return followed.filter(Boolean).length / followed.length;
        const items = engagement[pillar];
        const impossible = pillar === 'contribution' && mayHaveCome && !there.includes(true) ? 1 : 0;
        return (items.done + done * (items.unknown - impossible)) / (items.known + items.unknown);
      });
      const counted = PILLARS.map((pillar, place) => ({
        share: shares[place] ?? NaN,
        weight: weights[pillar],
      }))
        // No item, no share.
        .filter(({ share }) => !Number.isNaN(share));
      return (
        counted.reduce((sum, { share, weight }) => sum + share * weight, 0) /
        counted.reduce((sum, { weight }) => sum + weight, 0)
      );
    });
  });
}
