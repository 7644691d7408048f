import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

type Theme = 'light' | 'dark';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Contrast of two colours as WCAG 2.2 computes it. */
function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [one, other]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? ''))
    .sort((x = 0, y = 0) => y - x);
  return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const channel = (place: number): number => {
    const value = parseInt(hex.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

describe.each(['light', 'dark'] as const)('colours in the %s theme', (theme) => {
  it.each(['ink', 'muted', 'accent'])('%s can be read as text on every ground', (colour) => {
    for (const ground of ['paper', 'surface', 'wash'])
      expect(contrast(colour, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['group-arab', 'group-asian', 'group-african', 'network', 'accent', 'muted', 'edge'])(
    'a mark in %s stands out',
    (colour) => {
      expect(contrast(colour, 'paper', theme)).toBeGreaterThanOrEqual(3);
    },
  );

  it('codes can be read on every step of the sequence', () => {
    const on = (bin: string): string => (['bin-4', 'bin-5', 'need-3'].includes(bin) ? 'paper' : 'ink');
    for (const bin of ['bin-1', 'bin-2', 'bin-3', 'bin-4', 'bin-5', 'need-1', 'need-2', 'need-3'])
      expect([bin, contrast(on(bin), bin, theme) >= 4.5]).toEqual([bin, true]);
  });
});
