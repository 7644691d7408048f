import { el } from '@libs/office';
import type { Color } from '@libs/table';
import type { ThemeColor, ThemeColors } from './theme-colors.js';

export type { Color };

export function colorXml(color: Color): string {
  return color.startsWith('#')
    ? el('a:srgbClr', { val: color.slice(1).toUpperCase() })
    : el('a:schemeClr', { val: color });
}

export function solid(color: Color): string {
  return el('a:solidFill', {}, colorXml(color));
}

/** The colours of a theme by the names that slides call them by. */
const NAMED: ReadonlyMap<string, ThemeColor> = new Map(
  Object.entries({
    tx1: 'dk1',
    tx2: 'dk2',
    bg1: 'lt1',
    bg2: 'lt2',
    accent1: 'accent1',
    accent2: 'accent2',
    accent3: 'accent3',
    accent4: 'accent4',
    accent5: 'accent5',
    accent6: 'accent6',
  }),
);

/**
 * The lightest tint of a colour of a look that can be distinguished from its paper, for the ground of a hollow mark: its edge alone is
 * not drawn everywhere.
 */
export function tint(color: Color, colors: ThemeColors): Color {
  const name = NAMED.get(color);
  const full = name === undefined ? color : colors[name];
  const tints = SHARES.map((share) => mix(full, colors.lt1, share));
  return tints.find((one) => contrast(one, colors.lt1) >= TOLD_APART) ?? mix(full, colors.lt1, 1);
}

/** A mark can be distinguished from its ground from this contrast on, as WCAG has it. */
const TOLD_APART = 3;
const SHARES = Array.from({ length: 20 }, (_, step) => (step + 1) / 20);

/** One half of a colour, the other of another, side by side. */
export function halves(first: Color, second: Color): string {
  const stop = (pos: number, color: Color): string => el('a:gs', { pos }, colorXml(color));
  return el(
    'a:gradFill',
    { rotWithShape: true },
    el('a:gsLst', {}, stop(0, first), stop(50_000, first), stop(50_000, second), stop(100_000, second)),
    el('a:lin', { ang: 0, scaled: false }),
  );
}

/** Diagonal lines: what is not known. */
export function hatch(color: Color): string {
  return el(
    'a:pattFill',
    { prst: 'ltUpDiag' },
    el('a:fgClr', {}, colorXml(color)),
    el('a:bgClr', {}, colorXml('bg1')),
  );
}

/** A colour mixed with another: `share` of the first. */
export function mix(first: string, second: string, share: number): `#${string}` {
  const [a, b] = [channels(first), channels(second)];
  const mixed = a.map((value, index) => Math.round(value * share + (b[index] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** How far two colours are apart, as WCAG counts it: 1 to 21. */
export function contrast(first: string, second: string): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.039_28 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);
}
