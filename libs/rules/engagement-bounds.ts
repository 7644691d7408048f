import {
  combine,
  DECLARED_WEIGHTS,
  score,
  type Engagement,
  type Pillar,
  type PillarItems,
  type Weights,
} from './engagement.js';
import type { Whereabouts } from './engagement-items.js';

/** The lowest and the highest that a score can be. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The least and the most that a score would be if everything were known: over each way in which a member may have come to
 * the meetings to which it was or may have been asked (in the order of dates), and with each other unknown item done or not. Names on a
 * partial list count here, as they are certain. From 0 to 1 where there is nothing that could be done.
 */
export function boundsOf(
  engagement: Engagement,
  meetings: readonly Whereabouts[],
  weights: Weights = DECLARED_WEIGHTS,
): Bounds {
  const isOpen = meetings.includes('open') || meetings.includes('unclear');
  const ends = { low: 1, high: 0 };
  for (const { of, came, last, followed } of outcomes(meetings)) {
    // After the last meeting there is no next one to come to.
    const continuity = came - last;
    const lowest: Shares = {
      presence: { done: came, of },
      continuity: { done: followed.min, of: continuity },
      'thematic-range': least(engagement['thematic-range']),
      contribution: least(engagement.contribution),
      responsiveness: least(engagement.responsiveness),
    };
    const highest: Shares = {
      presence: lowest.presence,
      continuity: { done: followed.max, of: continuity },
      'thematic-range': most(engagement['thematic-range']),
      // Who came to no meeting spoke at none, though that is unknown while a meeting is open.
      contribution: most(engagement.contribution, came === 0 && isOpen ? 1 : 0),
      responsiveness: most(engagement.responsiveness),
    };
    // Where nothing could be done there is no score.
    ends.low = Math.min(ends.low, meanOf(lowest, weights) ?? 1);
    ends.high = Math.max(ends.high, meanOf(highest, weights) ?? 0);
  }
  return ends.low > ends.high ? { low: 0, high: 1 } : ends;
}

/**
 * The score over what complete lists tell, and its bounds. A name on a partial list, or a total, can make a lower or a higher
 * score impossible: it is the nearest that is possible then. Null where too little is known for a score.
 */
export function scoreWithin(
  engagement: Engagement,
  meetings: readonly Whereabouts[],
  weights: Weights = DECLARED_WEIGHTS,
): { readonly value: number | null; readonly bounds: Bounds } {
  const bounds = boundsOf(engagement, meetings, weights);
  const { value } = score(engagement, weights);
  return { value: value === null ? null : Math.min(bounds.high, Math.max(bounds.low, value)), bounds };
}

type Shares = Readonly<Record<Pillar, { readonly done: number; readonly of: number }>>;

function least({ done, known, unknown }: PillarItems) {
  return { done, of: known + unknown };
}

function most({ done, known, unknown }: PillarItems, impossible = 0) {
  return { done: done + unknown - impossible, of: known + unknown };
}

function meanOf(shares: Shares, weights: Weights): number | null {
  return combine(shares, weights, 'arithmetic', ({ done, of }) => (of === 0 ? null : done / of));
}

/** Ways of coming to meetings that are alike: to how many of how many, whether to the last, and after how many to the next too. */
interface Outcome {
  readonly of: number;
  readonly came: number;
  readonly last: 0 | 1;
  readonly followed: { readonly min: number; readonly max: number };
}

function outcomes(meetings: readonly Whereabouts[]): Outcome[] {
  return meetings.reduce<Outcome[]>(
    (before, coming) => {
      const after = new Map<string, Outcome>();
      for (const one of before) {
        for (const next of nextOf(one, coming)) {
          const key = `${next.of} ${next.came} ${next.last}`;
          const known = after.get(key)?.followed;
          after.set(key, {
            ...next,
            followed: {
              min: Math.min(known?.min ?? Infinity, next.followed.min),
              max: Math.max(known?.max ?? 0, next.followed.max),
            },
          });
        }
      }
      return [...after.values()];
    },
    [{ of: 0, came: 0, last: 0, followed: { min: 0, max: 0 } }],
  );
}

/** What one more meeting can make of it: missed, attended, or none that counts for the member, so that all stays. */
function nextOf(one: Outcome, coming: Whereabouts): Outcome[] {
  const { of, came, last, followed } = one;
  const missed: Outcome = { of: of + 1, came, last: 0, followed };
  const more = { min: followed.min + last, max: followed.max + last };
  const attended: Outcome = { of: of + 1, came: came + 1, last: 1, followed: more };
  switch (coming) {
    case 'came':
      return [attended];
    case 'away':
      return [missed];
    case 'open':
      return [missed, attended];
    case 'not-there':
      return [missed, one];
    case 'unclear':
      return [missed, attended, one];
  }
}
