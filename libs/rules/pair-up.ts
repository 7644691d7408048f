/**
 * Pairs seekers with candidates that fit them, each at most once, as many as can be: for every seeker the place of its
 * candidate, or null. By augmenting paths (Kuhn 1955; Berge 1957).
 */
export function pairUp(
  seekers: number,
  candidates: number,
  fits: (seeker: number, candidate: number) => boolean,
): readonly (number | null)[] {
  const seekerOf = new Map<number, number>();
  const settle = (seeker: number, tried: Set<number>): boolean => {
    for (let candidate = 0; candidate < candidates; candidate += 1) {
      if (tried.has(candidate) || !fits(seeker, candidate)) continue;
      tried.add(candidate);
      const held = seekerOf.get(candidate);
      if (held !== undefined && !settle(held, tried)) continue;
      seekerOf.set(candidate, seeker);
      return true;
    }
    return false;
  };
  for (let seeker = 0; seeker < seekers; seeker += 1) settle(seeker, new Set());
  const found: (number | null)[] = Array.from({ length: seekers }, () => null);
  for (const [candidate, seeker] of seekerOf) found[seeker] = candidate;
  return found;
}
