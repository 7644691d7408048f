import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, server, type Browser } from './browser.js';
import { LONGEST_PAGE, walk, walksOf } from './walks.js';

const pages = [
  '/cooperation?country=QMA',
  '/cooperation/draft',
  '/engagement?table=lorenz&weights=4,1,1,1,0',
  '/work-plans/2024-2026',
  '/work-plans/2024-2026?view=results',
  '/work-plans/2024-2026?view=reports',
];
/** Other views of the same pages, which are walked at night only. */
const views = [
  '/cooperation?table=needs',
  '/themes',
  '/work-plans',
  '/work-plans/2024-2026?view=tree',
  '/work-plans/2024-2026?view=versions',
];
const paths = [...pages, ...views];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the pages of the invented network', () => {
  it.each(walksOf(paths.map((path) => [server('FICTIONAL'), path] as const)))(
    'are whole in $language, $width wide, $scheme',
    async (one) => {
      expect(await walk(browser, one)).toEqual({});
    },
    paths.length * LONGEST_PAGE,
  );
});
