import { it } from '@jest/globals';

/** Whether everything is tested, as every night, instead of a choice. */
export const nightly = process.env['NIGHTLY'] === '1';

/** A test that takes too long for every change: `npm run test:nightly` runs it. */
export const itAtNight = nightly ? it : it.skip;

/** All cases at night; else `count` of them, evenly spread. */
export function chosen<Case>(cases: readonly Case[], count: number): Case[] {
  if (nightly || count >= cases.length) return [...cases];
  return Array.from(
    { length: count },
    (_, index) => cases[Math.floor((index * cases.length) / count)],
  ).filter((one) => one !== undefined);
}
