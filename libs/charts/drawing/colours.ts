import type { Color } from '@libs/table';

/** Colours of slides as the pages have them, light and dark; others are the same on both. */
const colours: ReadonlyMap<Color, string> = new Map<Color, string>([
  ['accent1', 'var(--accent)'],
  ['tx1', 'var(--ink)'],
  ['tx2', 'var(--muted)'],
  ['#12436d', 'var(--group-arab)'],
  ['#28a197', 'var(--group-asian)'],
  ['#801650', 'var(--group-african)'],
  ['#c2410c', 'var(--network)'],
  ['#5a6068', 'var(--muted)'],
  ['#6b7178', 'var(--muted)'],
  ['#3a3f45', 'var(--ink)'],
]);

/** The colour of a series on a page. */
export function colourOf(color: Color): string {
  return colours.get(color) ?? color;
}
