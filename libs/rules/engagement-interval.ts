import { Chance } from './chance.js';
import {
  combine,
  EQUAL_WEIGHTS,
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

/**
 * How far a score depends on choices that could have been others: 2,000 runs over weights (around the given ones; with
 * equal ones any split is as likely), arithmetic or geometric mean, window, one pillar left out, and unknown counted as
 * nothing, as all, or left out. Gives the 5th, 50th and 95th percentile. The same input gives the same spread.
 */
export function spread(windows: Windows, weights: Weights = EQUAL_WEIGHTS): Spread {
  const chance = new Chance(SEED);
  // A run in which nothing has a value says nothing; it is no score of nought.
  const scores = Array.from({ length: RUNS }, () => run(windows, chance, weights))
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  const at = (share: number) => scores[Math.floor(share * (scores.length - 1))] ?? 0;
  return { low: at(0.05), median: at(0.5), high: at(0.95) };
}

function run(windows: Windows, chance: Chance, around: Weights): number | null {
  const engagement = chance.pick(windows);
  const mean: Mean = chance.happens(0.5) ? 'arithmetic' : 'geometric';
  const left = chance.between(0, PILLARS.length);
  const weights = anyWeights(chance, around, PILLARS[left]);
  const unknown = chance.pick(['nothing', 'all', 'left out']);
  const read = ({ done, known, unknown: open }: PillarItems): number | null => {
    const whole = unknown === 'left out' ? known : known + open;
    return whole === 0 ? null : (done + (unknown === 'all' ? open : 0)) / whole;
  };
  return combine(engagement, weights, mean, read);
}

/**
 * A point of the simplex, each as likely (Dirichlet 1, …, 1), scaled by the weights that it lies around; `left` is the
 * pillar that has no weight.
 */
function anyWeights(chance: Chance, around: Weights, left: Pillar | undefined): Weights {
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
 * Bands, 1 the highest: a new one begins where an interval ends below the interval of the first of its band. Within
 * a band no order is claimed. Countries without an interval have none.
 */
export function bands(spreads: readonly (Spread | null)[]): readonly (number | null)[] {
  const order = spreads
    .map((one, index) => ({ one, index }))
    .filter((entry): entry is { one: Spread; index: number } => entry.one !== null)
    .sort(({ one: a }, { one: b }) => b.median - a.median || b.low - a.low || b.high - a.high);
  const result: (number | null)[] = spreads.map(() => null);
  let band = 0;
  let floor = -1;
  for (const { one, index } of order) {
    if (band === 0 || one.high < floor) {
      band += 1;
      floor = one.low;
    }
    result[index] = band;
  }
  return result;
}
