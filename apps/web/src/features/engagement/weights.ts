import { DECLARED_WEIGHTS, PILLARS, scoreWithin, type Weights } from '@libs/rules';
import type { MemberEngagement } from '../../../../../libs/questions/engagement/series';

/** The heaviest that a pillar can be made. */
export const HEAVIEST = 4;

/** The weights of an address, such as `1,1,2,1,0`; what it says wrongly is taken as the declared ones. */
export function weightsOf(word: string | null): Weights {
  const parts = word?.split(',').map(Number) ?? [];
  const valid =
    parts.length === PILLARS.length &&
    parts.every((part) => part >= 0 && part <= HEAVIEST) &&
    parts.some((part) => part > 0);
  if (!valid) return DECLARED_WEIGHTS;
  const [presence = 1, continuity = 1, range = 1, contribution = 1, responsiveness = 1] = parts;
  return { presence, continuity, 'thematic-range': range, contribution, responsiveness };
}

/** The weights as a word of the address; null where they are the declared ones, of which only proportions matter. */
export function wordOf(weights: Weights): string | null {
  const scale = weights.presence / DECLARED_WEIGHTS.presence;
  const declared = PILLARS.every((pillar) => weights[pillar] === scale * DECLARED_WEIGHTS[pillar]);
  return declared ? null : PILLARS.map((pillar) => weights[pillar]).join(',');
}

/** Members whose rounded score rises or falls with some weights, and by how many points at most. */
export function movedBy(
  members: readonly MemberEngagement[],
  weights: Weights,
): { up: number; down: number; most: number } {
  const moves = members.flatMap(({ pillars, comings, score: declared }) => {
    const { value } = scoreWithin(pillars, comings, weights);
    return declared === null || value === null ? [] : [Math.round(value * 100) - Math.round(declared * 100)];
  });
  return {
    up: moves.filter((move) => move > 0).length,
    down: moves.filter((move) => move < 0).length,
    most: Math.max(0, ...moves.map(Math.abs)),
  };
}

/** Members that are in another band than with the declared weights. */
export function rebanded(placed: readonly { member: MemberEngagement; band: number }[]): number {
  return placed.filter(({ member, band }) => member.band !== band).length;
}
