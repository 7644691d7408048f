import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, server, type Browser } from './browser.js';
import { walk, walksOf } from './walks.js';

const paths = [
  '/',
  '/participation',
  '/participation?view=groups&table=groups',
  '/participation?view=countries&groups=asian',
  '/participation?view=returned',
  '/themes?table=members',
  '/themes/T-ENT',
  '/themes/nowhere',
  '/cooperation',
  '/cooperation/draft',
  '/meetings',
  '/meetings/pesnet-4',
  '/meetings/pesnet-5',
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
  '/work-plans/2021-2022?view=results',
  '/work-plans/2024-2026',
  '/work-plans/1999-2000',
  '/methodology',
  '/data',
  '/meetings/pesnet-99',
  '/nowhere',
  '/countries?measure=provider',
  '/countries?measure=SL.UEM.1524.ZS-F-15-24&year=2020&table=map',
  '/countries/SYR?table=measures',
  '/countries/MAR?table=labour',
  '/countries/SENE',
  '/groups/nowhere',
  '/labour-market?areas=NGA,network&year=2019&table=lines',
  '/present',
  '/present/hand-over',
  '/present/hand-over?edit=yes',
  '/present/hand-over?presenter=yes',
];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the pages of the network', () => {
  it.each(walksOf(paths.map((path) => [server('REAL'), path] as const)))(
    'are whole in $language, $width wide, $scheme',
    async (chosen) => {
      expect(await walk(browser, chosen)).toEqual({});
    },
  );
});
