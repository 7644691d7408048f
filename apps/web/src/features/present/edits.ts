import type { Slide } from '@libs/stories';

/** The slides with one in another's place: `by` places down, up where it is negative. */
export function moved(slides: readonly Slide[], index: number, by: number): readonly Slide[] {
  const rest = without(slides, index);
  const place = Math.min(Math.max(index + by, 0), rest.length);
  return [...rest.slice(0, place), ...slides.slice(index, index + 1), ...rest.slice(place)];
}

export function without(slides: readonly Slide[], index: number): readonly Slide[] {
  return slides.filter((_, place) => place !== index);
}

export function replaced(slides: readonly Slide[], index: number, slide: Slide): readonly Slide[] {
  return slides.map((one, place) => (place === index ? slide : one));
}
