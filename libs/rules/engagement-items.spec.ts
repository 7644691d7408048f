import fc from '../../test/fast-check.js';
import {
  engagementOf,
  type Contributions,
  type EngagementRound,
  type EngagementTheme,
} from './engagement-items.js';
import { bands, driversOf, spread, type Windows } from './engagement-interval.js';
import { DECLARED_WEIGHTS, score } from './engagement.js';
import type { Coming } from './retention.js';

const nothing: Contributions = { themes: [], gifts: [], rounds: [] };
const comings = new Map<string, Coming>([
  ['attended', 'came'],
  ['unknown', 'open'],
]);
const events = (...states: string[]) =>
  states.map((state, index) => ({
    year: 2014 + index,
    state,
    coming: comings.get(state) ?? ('away' as const),
  }));
const times = <T>(n: number, item: T): T[] => Array.from({ length: n }, () => item);
const theme = (taken: number | null): EngagementTheme => ({ year: 2017, taken, whole: true });

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

  it('keep all five to the window, not the meetings only', () => {
    const round = (year: number, answered: boolean): EngagementRound => ({ year, answered });
    const engagement = engagementOf(
      events('attended', 'attended', 'absent'),
      {
        themes: [
          { year: 2016, taken: 2014, whole: true },
          { year: 2016, taken: 2016, whole: false },
          { year: 2016, taken: null, whole: false },
          { year: 2014, taken: 2014, whole: true },
        ],
        gifts: [
          { year: 2014, whole: true },
          { year: 2015, whole: false },
          { year: null, whole: false },
          { year: 9999, whole: true },
        ],
        rounds: [round(2014, false), round(2016, true)],
      },
      2,
    );
    expect(engagement).toMatchObject({
      'thematic-range': { done: 1, known: 2, unknown: 1 },
      contribution: { done: 2, known: 3, unknown: 1 },
      responsiveness: { done: 1, known: 1, unknown: 0 },
    });
  });

  it('are insufficient data for one complete list and four without', () => {
    const today = events('attended', 'unknown', 'unknown', 'unknown', 'unknown');
    expect(score(engagementOf(today, nothing)).value).toBeNull();
  });
});

describe('the spread of a score', () => {
  const eager = engagementOf(events('attended', 'attended', 'attended', 'attended'), {
    themes: times(8, theme(2017)),
    gifts: times(4, { year: 2017, whole: true }),
    rounds: [],
  });
  const absent = engagementOf(events('absent', 'absent', 'attended', 'absent'), {
    themes: [theme(2017), ...times(7, theme(null))],
    gifts: times(4, { year: null, whole: true }),
    rounds: [],
  });

  it('is the same for the same input, and in order', () => {
    const first = spread([absent]);
    expect(spread([absent])).toEqual(first);
    expect(first.low).toBeLessThanOrEqual(first.median);
    expect(first.median).toBeLessThanOrEqual(first.high);
  });

  it('lies around the weights that are given, of which only the proportions matter', () => {
    const twice = {
      presence: 2,
      continuity: 2,
      'thematic-range': 4,
      contribution: 4,
      responsiveness: 4,
    };
    expect(spread([absent], twice).median).toBeCloseTo(spread([absent]).median, 10);
    const towards = spread([absent], { ...DECLARED_WEIGHTS, presence: 8 }).median;
    expect(towards).toBeGreaterThan(spread([absent], { ...DECLARED_WEIGHTS, contribution: 8 }).median);
  });

  it('leaves out a run in which nothing weighs: one pillar alone is no score of zero', () => {
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

  it('is driven by what moves it: by nothing where all is done, and in shares that add up else', () => {
    expect(driversOf([eager])).toBeNull();
    const windows: Windows = [eager, absent];
    const shares = driversOf(windows);
    expect(Object.values(shares ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(driversOf([absent])).toMatchObject({ window: 0, unknown: 0 });
  });

  it('parts bands only where intervals separate, and gives none where nothing is known', () => {
    const wide = { low: 0.2, median: 0.5, high: 0.95 };
    expect(bands([spread([eager]), spread([absent]), null])).toEqual([1, 2, null]);
    expect(bands([{ low: 0.4, median: 0.6, high: 0.9 }, wide])).toEqual([1, 1]);
  });
});

describe('members in any order', () => {
  it('have the same bands where two medians are equal and one interval is narrower', () => {
    const wide = { low: 0.2, median: 0.5, high: 1 };
    const narrow = { low: 0.3, median: 0.5, high: 1 };
    const below = { low: 0, median: 0.05, high: 0.05 };
    expect(bands([wide, narrow, below])).toEqual([1, 1, 2]);
    expect(bands([narrow, wide, below])).toEqual([1, 1, 2]);
  });

  const interval = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b]) => ({ low: Math.min(a, b), median: (a + b) / 2, high: Math.max(a, b) }));

  const spreads = fc.array(fc.option(interval), { maxLength: 12 });

  it('have the same bands: nobody’s place in a list decides', () => {
    fc.assert(
      fc.property(spreads, (members) => {
        expect([...bands([...members].reverse())].reverse()).toEqual(bands(members));
      }),
    );
  });

  it('F6: are in different bands only where every interval below ends under every interval above', () => {
    fc.assert(
      fc.property(spreads, (members) => {
        const placed = bands(members);
        for (const [one, above] of members.entries()) {
          for (const [other, below] of members.entries()) {
            if (above === null || below === null || (placed[one] ?? 0) >= (placed[other] ?? 0)) continue;
            expect(below.high).toBeLessThan(above.low);
          }
        }
      }),
    );
  });

  it('are in as many bands as the gaps between their intervals allow, numbered without a hole', () => {
    fc.assert(
      fc.property(spreads, (members) => {
        const known = members.filter((member) => member !== null);
        const sorted = [...known].sort((a, b) => a.low - b.low);
        let reach = Number.POSITIVE_INFINITY;
        let parts = 0;
        for (const { low, high } of sorted) {
          if (parts === 0 || low > reach) parts += 1;
          reach = parts === 1 && reach === Number.POSITIVE_INFINITY ? high : Math.max(reach, high);
        }
        const numbers = new Set(bands(members).filter((band) => band !== null));
        expect([...numbers].sort((a, b) => a - b)).toEqual(
          Array.from({ length: parts }, (_, index) => index + 1),
        );
      }),
    );
  });

  it('F6: are one band where a chain of intervals overlaps, though its ends do not', () => {
    const chain = [
      { low: 0.6, median: 0.7, high: 0.8 },
      { low: 0.45, median: 0.55, high: 0.65 },
      { low: 0.3, median: 0.4, high: 0.5 },
    ];
    expect(bands(chain)).toEqual([1, 1, 1]);
  });
});
