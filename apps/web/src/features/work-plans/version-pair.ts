/** The two versions that an address compares; without words, or with wrong ones, the two last. */
export function pairOf(
  versions: readonly number[],
  from: string | null,
  to: string | null,
): { readonly from: number; readonly to: number } {
  const known = (word: string | null): number | undefined =>
    versions.find((version) => String(version) === word);
  const [last = 1, before = 1] = versions.toReversed();
  const earlier = known(from) ?? before;
  const first = earlier === last ? before : earlier;
  const later = known(to);
  return { from: first, to: later !== undefined && later > first ? later : last };
}
