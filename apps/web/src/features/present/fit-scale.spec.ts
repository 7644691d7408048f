import { expect, it } from '@jest/globals';
import fc from '../../../../../test/fast-check.js';
import { MIN, MAX, narrowed, UNKNOWN } from './fit-scale';

/** Draws content whose height depends on its width until its scale stays; its box is 1000 by 500. */
function fit(heightAt: (width: number) => number): { readonly scale: number; readonly drawn: number } {
  let known = UNKNOWN;
  let scale = 1;
  for (let drawn = 1; drawn <= 50; drawn += 1) {
    const { bracket, next } = narrowed(known, scale, 500 / heightAt(1000 / scale));
    if (next === scale) return { scale, drawn };
    known = bracket;
    scale = next;
  }
  throw new Error('The scale never stays');
}

it('makes content of a height of its own as large as its box, at the second drawing', () => {
  expect(fit(() => 400)).toEqual({ scale: 1.25, drawn: 2 });
  expect(fit(() => 800)).toEqual({ scale: 0.625, drawn: 2 });
});

it('stays within a half and one and a half times', () => {
  expect(fit(() => 100).scale).toBe(MAX);
  expect(fit(() => 5_000).scale).toBe(MIN);
});

it('comes to rest where a line more or less would take it to and fro', () => {
  // 1.25 makes it 740 wide, where one more line asks for 1.19, and that makes room for the line again.
  const { scale } = fit((width) => (width < 820 ? 420 : 400));
  expect(scale).toBeGreaterThan(1.15);
  expect(scale * (1000 / scale < 820 ? 420 : 400)).toBeLessThanOrEqual(501);
});

it('comes to rest within 12 drawings, and fits, for text of any length', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80_000 }),
      fc.integer({ min: 8, max: 60 }),
      fc.integer({ min: 0, max: 300 }),
      (pixels, line, more) => {
        const heightAt = (width: number): number => Math.ceil(pixels / width) * line + more;
        const { scale, drawn } = fit(heightAt);
        expect(drawn).toBeLessThanOrEqual(12);
        if (scale > MIN) expect(scale * heightAt(1000 / scale)).toBeLessThanOrEqual(502);
      },
    ),
  );
});
