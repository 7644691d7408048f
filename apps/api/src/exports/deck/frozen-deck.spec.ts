import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { SlideAnswer } from '@libs/deck';
import { freeze, hashOf, thaw } from './frozen-deck.js';

const answers: readonly SlideAnswer[] = [{ choice: { key: 'breadth' }, tables: [], missing: 'no-plan' }];

it('gives back what a deck showed, and on which slides', async () => {
  expect(await thaw(await freeze({ answers, slides: [3] }))).toEqual({ answers, slides: [3] });
});

it('reads decks that were made before the numbers of their slides were stored', async () => {
  const before = await promisify(deflate)(JSON.stringify(answers));
  expect(await thaw(before)).toEqual({ answers, slides: null });
});

it('has a hash of figures and language alone', () => {
  expect(hashOf(answers, 'en')).toBe(hashOf([...answers], 'en'));
  expect(hashOf(answers, 'fr')).not.toBe(hashOf(answers, 'en'));
});
