import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, server, type Browser } from './browser.js';
import { walk, walksOf } from './walks.js';

const paths = [
  '/cooperation?country=QMA',
  '/cooperation?table=needs',
  '/cooperation/draft',
  '/themes',
  '/engagement?table=lorenz&weights=4,1,1,1,0',
  '/work-plans',
  '/work-plans/2024-2026',
  '/work-plans/2024-2026?view=tree',
  '/work-plans/2024-2026?view=results',
  '/work-plans/2024-2026?view=reports',
  '/work-plans/2024-2026?view=versions',
];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the pages of the invented network', () => {
  it.each(walksOf(paths.map((path) => [server('FICTIONAL'), path] as const)))(
    'are whole in $language, $width wide, $scheme',
    async (chosen) => {
      expect(await walk(browser, chosen)).toEqual({});
    },
  );
});
