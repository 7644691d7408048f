import { EQUAL_WEIGHTS, PILLARS, score, type Weights } from '@libs/rules';
import type { MemberEngagement } from './members';

/** The heaviest that a pillar can be made; equal weights are all one. */
export const HEAVIEST = 4;

/** The weights of an address, such as `1,1,2,1,0`; what it says wrongly is taken as equal. */
export function weightsOf(word: string | null): Weights {
  const parts = word?.split(',').map(Number) ?? [];
  const valid =
    parts.length === PILLARS.length &&
    parts.every((part) => part >= 0 && part <= HEAVIEST) &&
    parts.some((part) => part > 0);
  if (!valid) return EQUAL_WEIGHTS;
  const [presence = 1, continuity = 1, range = 1, contribution = 1, responsiveness = 1] = parts;
  return { presence, continuity, 'thematic-range': range, contribution, responsiveness };
}

/** The weights as a word of the address; null where they are equal. */
export function wordOf(weights: Weights): string | null {
  const parts = PILLARS.map((pillar) => weights[pillar]);
  return parts.every((part) => part === parts[0]) ? null : parts.join(',');
}

/** Members whose rounded score rises or falls with some weights, and by how many points at most. */
export function movedBy(
  members: readonly MemberEngagement[],
  weights: Weights,
): { up: number; down: number; most: number } {
  const moves = members.flatMap(({ pillars, score: equal }) => {
    const value = score(pillars, weights).value;
    return equal === null || value === null ? [] : [Math.round(value * 100) - Math.round(equal * 100)];
  });
  return {
    up: moves.filter((move) => move > 0).length,
    down: moves.filter((move) => move < 0).length,
    most: Math.max(0, ...moves.map(Math.abs)),
  };
}

/** Members that stand in another band than with equal weights. */
export function rebanded(placed: readonly { member: MemberEngagement; band: number }[]): number {
  return placed.filter(({ member, band }) => member.band !== band).length;
}
