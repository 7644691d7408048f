import fc from 'fast-check';
import { engagementOf } from './engagement-items.js';
import { bands, spread } from './engagement-interval.js';
import { EQUAL_WEIGHTS, score } from './engagement.js';
import { explainChange } from './change.js';

const none = { done: 0, known: 0, unknown: 0 };
const nothing = { themes: none, contribution: none, responsiveness: none };
const events = (...states: string[]) => states.map((state, index) => ({ year: 2014 + index, state }));

describe('the pillars of a country', () => {
  it('count what it attended of what is known, and leave closed meetings out', () => {
    const { presence } = engagementOf(
      events('attended', 'absent', 'excused', 'unknown', 'not-invited', 'not-eligible'),
      nothing,
    );
    expect(presence).toEqual({ done: 1, known: 3, unknown: 1 });
  });

  it('count as continuity the meetings after one that it attended', () => {
    const { continuity } = engagementOf(
      events('attended', 'attended', 'absent', 'attended', 'unknown', 'attended'),
      nothing,
    );
    expect(continuity).toEqual({ done: 1, known: 2, unknown: 2 });
  });

  it('keep to the last years that a window chooses', () => {
    expect(engagementOf(events('attended', 'attended', 'absent'), nothing, 2).presence).toEqual({
      done: 1,
      known: 2,
      unknown: 0,
    });
  });

  it('are insufficient data for one complete list and four without', () => {
    const today = events('attended', 'unknown', 'unknown', 'unknown', 'unknown');
    expect(score(engagementOf(today, nothing)).value).toBeNull();
  });
});

describe('the spread of a score', () => {
  const eager = engagementOf(events('attended', 'attended', 'attended', 'attended'), {
    themes: { done: 8, known: 8, unknown: 0 },
    contribution: { done: 4, known: 4, unknown: 0 },
    responsiveness: none,
  });
  const absent = engagementOf(events('absent', 'absent', 'attended', 'absent'), {
    themes: { done: 1, known: 8, unknown: 0 },
    contribution: { done: 0, known: 4, unknown: 0 },
    responsiveness: none,
  });

  it('is the same for the same input, and in order', () => {
    const first = spread([absent]);
    expect(spread([absent])).toEqual(first);
    expect(first.low).toBeLessThanOrEqual(first.median);
    expect(first.median).toBeLessThanOrEqual(first.high);
  });

  it('lies around the weights that are given, and is that of any weights for equal ones', () => {
    const equal = {
      ...EQUAL_WEIGHTS,
      presence: 3,
      continuity: 3,
      contribution: 3,
      responsiveness: 3,
      'thematic-range': 3,
    };
    expect(spread([absent], equal).median).toBeCloseTo(spread([absent]).median, 10);
    const towards = spread([absent], { ...EQUAL_WEIGHTS, presence: 4 }).median;
    expect(towards).toBeGreaterThan(spread([absent], { ...EQUAL_WEIGHTS, contribution: 4 }).median);
  });

  it('leaves out a run in which nothing weighs: one pillar alone is no score of nought', () => {
    const only = { presence: 1, continuity: 0, 'thematic-range': 0, contribution: 0, responsiveness: 0 };
    expect(spread([eager], only)).toEqual({ low: 1, median: 1, high: 1 });
  });

  it('is a point for a country that did everything', () => {
    expect(spread([eager])).toEqual({
      low: expect.closeTo(1),
      median: expect.closeTo(1),
      high: expect.closeTo(1),
    });
  });

  it('parts bands only where intervals separate, and gives none where nothing is known', () => {
    const wide = { low: 0.2, median: 0.5, high: 0.95 };
    expect(bands([spread([eager]), spread([absent]), null])).toEqual([1, 2, null]);
    expect(bands([{ low: 0.4, median: 0.6, high: 0.9 }, wide])).toEqual([1, 1]);
  });
});

describe('a change between two complete lists', () => {
  it('is explained to the last member', () => {
    const members = [
      { before: 'attended', after: 'attended' },
      { before: 'absent', after: 'attended' },
      { before: 'attended', after: 'excused' },
      { before: 'not-eligible', after: 'attended' },
      { before: 'attended', after: 'not-invited' },
      { before: 'absent', after: 'absent' },
    ];
    const change = explainChange(members);
    expect(change).toEqual({
      before: 3,
      after: 3,
      came: 1,
      stayedAway: 1,
      newlyEligible: 1,
      noLongerEligible: 1,
    });
    expect(
      change.before + change.came - change.stayedAway + change.newlyEligible - change.noLongerEligible,
    ).toBe(change.after);
  });
});

describe('members in any order', () => {
  it('have the same bands where two medians are equal and one interval is narrower', () => {
    const wide = { low: 0, median: 0.5, high: 1 };
    const narrow = { low: 0.1, median: 0.5, high: 1 };
    const below = { low: 0, median: 0.05, high: 0.05 };
    expect(bands([wide, narrow, below])).toEqual([1, 1, 2]);
    expect(bands([narrow, wide, below])).toEqual([1, 1, 2]);
  });

  const interval = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b]) => ({ low: Math.min(a, b), median: (a + b) / 2, high: Math.max(a, b) }));

  it('have the same bands: nobody’s place in a list decides', () => {
    fc.assert(
      fc.property(fc.array(fc.option(interval), { maxLength: 12 }), (spreads) => {
        expect([...bands([...spreads].reverse())].reverse()).toEqual(bands(spreads));
      }),
    );
  });
});
