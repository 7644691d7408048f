import { SeededRandom } from './seeded-random.js';
import {
  combine,
  DECLARED_WEIGHTS,
  PILLARS,
  type Engagement,
  type Mean,
  type Pillar,
  type PillarItems,
  type Weights,
} from './engagement.js';

/** Engagement over the windows that a run may choose: the last three years, five years, or all. */
export type Windows = readonly [Engagement, ...Engagement[]];

export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const RUNS = 2_000;
const SEED = 20_260_101;

/** How the unknown is handled: as not done, as done, or left out. */
const UNKNOWN = ['nothing', 'all', 'left out'] as const;
const MEANS = ['arithmetic', 'geometric'] as const;

/** One way of making a score, of all that could have been chosen. */
interface Choice {
  readonly engagement: Engagement;
  readonly mean: Mean;
  readonly weights: Weights;
  readonly unknown: (typeof UNKNOWN)[number];
}

/**
 * How far a score depends on choices that could have been others: 2,000 runs over weights (around the given ones), arithmetic
 * or geometric mean, window, one pillar left out, and unknown counted as nothing, as all, or left out. Gives the 5th, 50th
 * and 95th percentile. The same input gives the same spread.
 */
export function spread(windows: Windows, weights: Weights = DECLARED_WEIGHTS): Spread {
  const chance = new SeededRandom(SEED);
  // A run in which nothing has a value says nothing; it is no score of zero.
  const scores = Array.from({ length: RUNS }, () => scoreOf(anyChoice(windows, chance, weights)))
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  const at = (share: number) => scores[Math.floor(share * (scores.length - 1))] ?? 0;
  return { low: at(0.05), median: at(0.5), high: at(0.95) };
}

function anyChoice(windows: Windows, chance: SeededRandom, around: Weights): Choice {
  const engagement = chance.pick(windows);
  const mean: Mean = chance.happens(0.5) ? 'arithmetic' : 'geometric';
  const left = chance.between(0, PILLARS.length);
  const weights = anyWeights(chance, around, PILLARS[left]);
  return { engagement, mean, weights, unknown: chance.pick(UNKNOWN) };
}

function scoreOf({ engagement, mean, weights, unknown }: Choice): number | null {
  const read = ({ done, known, unknown: open }: PillarItems): number | null => {
    const whole = unknown === 'left out' ? known : known + open;
    return whole === 0 ? null : (done + (unknown === 'all' ? open : 0)) / whole;
  };
  return combine(engagement, weights, mean, read);
}

/** The choices that a score depends on. */
export const DRIVERS = ['weights', 'mean', 'window', 'pillar', 'unknown'] as const;
export type Driver = (typeof DRIVERS)[number];

const DRAWS = 200;

/**
 * What drives the uncertainty of a score: each choice is varied alone, the others as declared, and has the share of its
 * variance in the sum of the five (one at a time, without what choices do together: Saltelli et al. 2008, Global
 * Sensitivity Analysis, chapter 1). Null where no choice moves the score.
 */
export function driversOf(
  windows: Windows,
  weights: Weights = DECLARED_WEIGHTS,
): Readonly<Record<Driver, number>> | null {
  const chance = new SeededRandom(SEED);
  const declared: Choice = {
    engagement: windows[windows.length - 1] ?? windows[0],
    mean: 'arithmetic',
    weights,
    unknown: 'left out',
  };
  const moved = (choices: readonly Partial<Choice>[]) =>
    variance(choices.map((choice) => scoreOf({ ...declared, ...choice })));
  const variances = {
    weights: moved(
      Array.from({ length: DRAWS }, () => ({ weights: anyWeights(chance, weights, undefined) })),
    ),
    mean: moved(MEANS.map((mean) => ({ mean }))),
    window: moved(windows.map((engagement) => ({ engagement }))),
    pillar: moved([{}, ...PILLARS.map((pillar) => ({ weights: { ...weights, [pillar]: 0 } }))]),
    unknown: moved(UNKNOWN.map((unknown) => ({ unknown }))),
  };
  const sum = DRIVERS.reduce((total, driver) => total + variances[driver], 0);
  if (sum === 0) return null;
  return {
    weights: variances.weights / sum,
    mean: variances.mean / sum,
    window: variances.window / sum,
    pillar: variances.pillar / sum,
    unknown: variances.unknown / sum,
  };
}

/** Population variance of the scores that there are. */
function variance(scores: readonly (number | null)[]): number {
  const known = scores.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
}

/**
 * A point of the simplex, each as likely (Dirichlet 1, …, 1), scaled by the weights that it lies around; `left` is the
 * pillar that has no weight.
 */
function anyWeights(chance: SeededRandom, around: Weights, left: Pillar | undefined): Weights {
  const draw = (pillar: Pillar) => (pillar === left ? 0 : around[pillar] * -Math.log(1 - chance.next()));
  return {
    presence: draw('presence'),
    continuity: draw('continuity'),
    'thematic-range': draw('thematic-range'),
    contribution: draw('contribution'),
    responsiveness: draw('responsiveness'),
  };
}

/**
 * Bands, 1 the highest: one ends only where every interval below it ends under every interval of it and above. Within a
 * band no order is claimed; where no such gap is, all are in one band. Countries without an interval have none.
 */
export function bands(spreads: readonly (Spread | null)[]): readonly (number | null)[] {
  const known = spreads.filter((one): one is Spread => one !== null);
  const lows = known.map(({ low }) => low);
  // A gap is under a low end that no interval reaches across or up to.
  const floors = [...new Set(lows)].filter((floor) =>
    known.every(({ low, high }) => low >= floor || high < floor),
  );
  return spreads.map((one) => one && floors.filter((floor) => floor > one.low).length + 1);
}
