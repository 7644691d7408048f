/** What engagement is made of: showing up, staying, range, giving, answering. */
export const PILLARS = [
  'presence',
  'continuity',
  'thematic-range',
  'contribution',
  'responsiveness',
] as const;
export type Pillar = (typeof PILLARS)[number];

/** A pillar of one country: items done, of those that are known, and those that nobody knows. */
export interface PillarItems {
  readonly done: number;
  readonly known: number;
  readonly unknown: number;
}

export type Engagement = Readonly<Record<Pillar, PillarItems>>;
export type Weights = Readonly<Record<Pillar, number>>;
export type Mean = 'arithmetic' | 'geometric';

/**
 * Declared, and not a claim about importance: under an arithmetic mean one pillar can make up for another. Presence and
 * continuity say nearly the same of a member (`correlations`), so that the two count as one.
 */
export const DECLARED_WEIGHTS: Weights = {
  presence: 1,
  continuity: 1,
  'thematic-range': 2,
  contribution: 2,
  responsiveness: 2,
};

export interface Score {
  /** From 0 to 1 over what is known; null where that is too little. */
  readonly value: number | null;
  /** Share of items that are known, each pillar counting the same. */
  readonly known: number;
}

/** Fewer known events than these say nothing of a member. */
export const MIN_EVENTS = 3;
/** Less of the items than this share known says nothing of it either. */
export const MIN_KNOWN_SHARE = 0.6;
/** What a pillar is at least under a geometric mean, which one empty pillar would else bring to zero. */
export const FLOOR = 0.01;

/**
 * Engagement between fixed goalposts: a country's score never moves because another's did. Unknown is left out of
 * the score and spans its bounds (`boundsOf`). Fewer than three known events, or less than 60 % of items known: no score.
 */
export function score(
  engagement: Engagement,
  weights: Weights = DECLARED_WEIGHTS,
  mean: Mean = 'arithmetic',
): Score {
  const value = combine(engagement, weights, mean, knownShareOf);
  const known = knownShare(engagement);
  const enough = engagement.presence.known >= MIN_EVENTS && known >= MIN_KNOWN_SHARE;
  return { value: enough ? value : null, known };
}

/** Share of all items that are known: a pillar without items has nothing that could be. */
function knownShare(engagement: Engagement): number {
  const items = PILLARS.map((pillar) => engagement[pillar]);
  const known = items.reduce((sum, pillar) => sum + pillar.known, 0);
  const all = items.reduce((sum, pillar) => sum + pillar.known + pillar.unknown, 0);
  return share(known, all) ?? 0;
}

/** The weighted mean of the pillars that `read` gives a value for. */
export function combine<Items = PillarItems>(
  engagement: Readonly<Record<Pillar, Items>>,
  weights: Weights,
  mean: Mean,
  read: (items: Items) => number | null,
): number | null {
  let total = 0;
  let weight = 0;
  for (const pillar of PILLARS) {
    const value = read(engagement[pillar]);
    if (value === null) continue;
    weight += weights[pillar];
    total += weights[pillar] * (mean === 'geometric' ? Math.log(Math.max(FLOOR, value)) : value);
  }
  if (weight === 0) return null;
  return mean === 'geometric' ? Math.exp(total / weight) : total / weight;
}

/** A pillar's share of what is known; null where nothing is. */
export function knownShareOf({ done, known }: PillarItems): number | null {
  return share(done, known);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
