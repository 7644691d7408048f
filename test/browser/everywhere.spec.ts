import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goTo, openBrowser, openPage, server, type Browser } from './browser.js';
import { faultsOf, layoutOf } from './faults.js';

const pages = [
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
];
const looks = [
  { look: 'wide and light', width: 1280, scheme: 'light' },
  { look: 'on a phone, dark', width: 390, scheme: 'dark' },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(looks)('every page, $look', ({ width, scheme }) => {
  it.each(['en', 'fr', 'ar'] as const)('is whole in %s', async (language) => {
    const { context, page, wrong } = await openPage(browser, { width, scheme });
    const found: Record<string, unknown> = {};
    for (const path of pages) {
      await goTo(page, `${server('REAL')}${language === 'en' ? '' : `/${language}`}${path}`);
      const problems = [...(await faultsOf(page)), ...(await layoutOf(page, language)), ...wrong.splice(0)];
      if (problems.length > 0) found[path] = problems;
    }
    await context.close();
    expect(found).toEqual({});
  });
});
