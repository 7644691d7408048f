export const MIN = 0.5;
export const MAX = 1.5;

/** A gain smaller than this is not worth drawing the content once more. */
const STEP = 0.04;
/** What the rounding of heights to whole pixels may hide. */
const ROUNDING = 0.002;

/** What is known of a content's scale: the largest that was seen to fit, and the smallest that was not. */
export interface Bracket {
  readonly fits: number;
  readonly exceeds: number;
}

export const UNKNOWN: Bracket = { fits: MIN, exceeds: MAX + ROUNDING };

/**
 * The next scale to draw at, after content was drawn at `scale` and its box turned out to be `ratio` times as high as
 * it. Larger content has fewer pixels of its own for its lines, so that its height moves with its scale: a scale made
 * from the last height alone can go to and fro for ever. The bracket closes at each step, so that this one ends.
 */
export function narrowed(
  { fits, exceeds }: Bracket,
  scale: number,
  ratio: number,
): { readonly bracket: Bracket; readonly next: number } {
  const wanted = Math.min(MAX, Math.max(MIN, ratio));
  const isInside = scale <= ratio + ROUNDING;
  // What is seen now holds, whatever was seen of other content before.
  const bracket = isInside
    ? { fits: scale, exceeds: exceeds > scale ? exceeds : UNKNOWN.exceeds }
    : { fits: fits < scale ? fits : MIN, exceeds: scale };
  const isEnough = isInside && wanted - scale < STEP;
  if (isEnough || bracket.exceeds - bracket.fits < STEP) return { bracket, next: bracket.fits };
  // Between one that fits and one that does not, the last height is no better a guide than the middle.
  const isGuide = wanted > bracket.fits && wanted < bracket.exceeds && (!isInside || bracket.exceeds > MAX);
  return { bracket, next: isGuide ? wanted : (bracket.fits + bracket.exceeds) / 2 };
}
