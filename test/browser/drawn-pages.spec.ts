import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { load, openBrowser, openPage, server, type Browser, type Page } from './browser.js';
import { chosen } from '../nightly.js';

const PAGES = [
  '/',
  '/ar/participation',
  '/fr/countries/SEN',
  '/participation?view=groups',
  '/labour-market',
  '/ar/compare?c=MAR,TUN,network',
  '/work-plans/2021-2022',
  '/fr/themes',
  '/ar/cooperation',
  '/meetings/pesnet-4',
  '/methodology?theme=dark',
  '/data',
];
declare global {
  interface Window {
    /** How far the page's parts have moved since it was opened. */
    shift?: { readonly total: number };
  }
}

const WIDTHS = [1280, 390] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Waits until a page is drawn: on a busy machine its first reader gets one that script draws. */
async function drawn(url: string): Promise<void> {
  while (!(await (await fetch(url)).text()).includes('id="answers"')) await wait(200);
}

/** All that a page says outside its drawings. */
const words = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, p, li, td, th, dt, dd)')]
      .filter(
        (element) =>
          element.closest('[aria-describedby$="-hint"], [data-actions], form, nav, details') === null,
      )
      .map((element) => (element.textContent ?? '').trim())
      .filter((text) => text !== ''),
  );

describe('a page that the server drew', () => {
  it('says without script what it says with it, asks nothing again, and does not move', async () => {
    const found: Record<string, unknown> = {};
    for (const [index, path] of chosen(PAGES, 4).entries()) {
      const width = WIDTHS[index % WIDTHS.length] ?? 1280;
      const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
      const still = await plain.newPage();
      await drawn(server('REAL') + path);
      await still.goto(server('REAL') + path);
      const before = await words(still);
      await plain.close();

      const { context, page, wrong } = await openPage(browser, { width });
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/graphql')) asked.push(request.url());
      });
      await page.addInitScript(() => {
        const shift = { total: 0 };
        Object.assign(window, { shift });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) shift.total += Number(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await load(page, server('REAL') + path);
      const after = await words(page);
      const moved = await page.evaluate(() => window.shift?.total ?? Infinity);
      await context.close();
      const said = after.filter((text) => !before.includes(text));
      if (said.length + wrong.length + asked.length > 0 || moved > 0.02)
        found[path] = { said, wrong, asked, moved };
    }
    expect(found).toEqual({});
  });

  it('does what was pressed before its script was there', async () => {
    const url = `${server('REAL')}/participation`;
    await drawn(url);
    const { context, page } = await openPage(browser, { width: 390 });
    let come: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (come = resolve));
    await page.route(/\/assets\/main-/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(url, { waitUntil: 'commit' });
    const chart = page.locator('figure#breadth');
    await chart.getByRole('button', { name: 'Download and share' }).click();
    expect(await chart.getByText('Report an error here').isVisible()).toBe(false);
    come();
    await chart.getByText('Report an error here').waitFor();
    await context.close();
  });
});
