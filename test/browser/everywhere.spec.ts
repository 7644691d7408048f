import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chosen, nightly } from '../nightly.js';
import { openBrowser, server, type Browser } from './browser.js';
import { LONGEST_PAGE, walk, walksOf } from './walks.js';

const pages = [
  '/',
  '/participation',
  '/participation?view=countries&groups=asian',
  '/participation?view=returned',
  '/themes?table=members',
  '/themes/T-ENT',
  '/cooperation',
  '/cooperation/draft',
  '/meetings',
  '/meetings/pesnet-4',
  '/countries',
  '/countries?measure=beneficiary&table=map',
  '/countries/SEN',
  '/groups/arab',
  '/labour-market?areas=NGA,african,network&table=lines',
  '/compare?c=MAR,TUN,TUR,network',
  '/engagement',
  '/work-plans',
  '/work-plans/2021-2022?table=schedule',
  '/work-plans/2021-2022?view=tree',
  '/methodology',
  '/data',
  '/documents',
  '/nowhere',
  '/present',
  '/present/hand-over',
  '/present/hand-over?presenter=yes',
];
/** Other views of the same pages, which are walked at night only. */
const views = [
  '/participation?view=groups&table=groups',
  '/themes/nowhere',
  '/meetings/pesnet-5',
  '/work-plans/2021-2022?view=results',
  '/work-plans/2024-2026',
  '/work-plans/1999-2000',
  '/meetings/pesnet-99',
  '/countries?measure=provider',
  '/countries?measure=SL.UEM.1524.ZS-F-15-24&year=2020&table=map',
  '/countries/SYR?table=measures',
  '/countries/MAR?table=labour',
  '/countries/SENE',
  '/groups/nowhere',
  '/labour-market?areas=NGA,network&year=2019&table=lines',
  '/present/hand-over?edit=yes',
];
const paths = nightly ? [...pages, ...views] : chosen(pages, 12);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the pages of the network', () => {
  it.each(walksOf(paths.map((path) => [server('REAL'), path] as const)))(
    'are whole in $language, $width wide, $scheme',
    async (one) => {
      expect(await walk(browser, one)).toEqual({});
    },
    paths.length * LONGEST_PAGE,
  );
});
