import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, openPage, server, type Browser, type Page } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const ready = 'html[data-ready]';
const whenReady = (page: Page): Promise<unknown> => page.waitForSelector(ready, { state: 'attached' });

/** Holds back what a pattern names until it is let go. */
async function holdBack(page: Page, pattern: RegExp) {
  let letGo: () => void = () => undefined;
  let asked: () => void = () => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  await page.route(pattern, async (route) => {
    asked();
    await free;
    await route.continue();
  });
  return { letGo, isAsked };
}

/** Lets a page draw some frames more than its readiness asks for. */
const drawFrames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 12; frame += 1) await new Promise(requestAnimationFrame);
  });

it('a page is not ready while an answer is awaited, and has its finding and its charts when it is', async () => {
  const { context, page } = await openPage(browser);
  // What the server drew awaits nothing: a page that is reached by a link does.
  await page.goto(`${server('REAL')}/methodology`, { waitUntil: 'commit' });
  await whenReady(page);
  const answers = await holdBack(page, /\/graphql\?/);
  await page.getByRole('link', { name: 'Overview' }).click();
  await answers.isAsked;
  // What is on the page at the moment when it is called ready.
  await page.evaluate(() => {
    new MutationObserver(() => {
      const { documentElement: html } = document;
      if (!html.hasAttribute('data-ready') || html.dataset.seen) return;
      const title = document.querySelector('main h1')?.textContent ?? '';
      const isDrawn = document.querySelectorAll('#breadth svg text').length > 5;
      html.dataset.seen = `${title} ${isDrawn} ${document.querySelectorAll('[data-loading]').length}`;
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
  });
  await drawFrames(page);
  expect(await page.locator(ready).count()).toBe(0);
  answers.letGo();
  await whenReady(page);
  expect(await page.locator('html').getAttribute('data-seen')).toMatch(
    /^20 of 57 members took part.* true 0$/,
  );
  await context.close();
});

it('a filter, another page and its script end the readiness at once, until all of it is there', async () => {
  const { context, page } = await openPage(browser);
  await page.goto(`${server('REAL')}/participation`, { waitUntil: 'commit' });
  await whenReady(page);

  const answers = await holdBack(page, /\/graphql\?/);
  const after = await page.evaluate(() => {
    const choice = document.querySelector<HTMLSelectElement>('select[name=from]');
    if (choice) choice.value = '2021';
    choice?.dispatchEvent(new Event('change', { bubbles: true }));
    return document.documentElement.hasAttribute('data-ready');
  });
  expect(after).toBe(false);
  await answers.isAsked;
  await drawFrames(page);
  expect(await page.locator(ready).count()).toBe(0);
  answers.letGo();
  await whenReady(page);
  await page.unroute(/\/graphql\?/);
  expect(await page.locator('#breadth h2').innerText()).toContain('36 members took part online in 2021');

  const scripts = await holdBack(page, /\/assets\/.*\.js/);
  await page.getByRole('link', { name: 'Methodology' }).first().click();
  await scripts.isAsked;
  await drawFrames(page);
  expect(await page.locator(ready).count()).toBe(0);
  scripts.letGo();
  await whenReady(page);
  expect(await page.locator('main h1').innerText()).toContain('How the figures are made');
  await context.close();
});

it('a page whose fonts are on their way is not ready', async () => {
  const { context, page } = await openPage(browser);
  const fonts = await holdBack(page, /\.woff2/);
  await page.goto(`${server('REAL')}/sign-in`, { waitUntil: 'commit' });
  await page.locator('main h1').waitFor();
  await fonts.isAsked;
  await drawFrames(page);
  expect(await page.locator(ready).count()).toBe(0);
  fonts.letGo();
  await whenReady(page);
  await context.close();
});

describe('becomes ready', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(browser));
  });
  it.each([
    ['an address of no page', '/nowhere', 'There is no page at this address'],
    ['broken escapes', '/%E0%A4%A', 'There is no page at this address'],
    ['a page for people who are signed in', '/account', 'Please sign in'],
    ['a country that is no member', '/countries/XXX', 'No member is called'],
    ['a link without its secret', '/invitation', 'This link does not work any more'],
    ['a page in Arabic', '/ar/sign-in', 'تسجيل الدخول'],
  ])('%s', async (_, path, title) => {
    await page.goto(server('REAL') + path, { waitUntil: 'commit' });
    await whenReady(page);
    expect(await page.locator('main h1').innerText()).toContain(title);
  });
});

it('becomes ready: a slide on the whole screen, the speaker’s own screen, and the editor', async () => {
  const { context, page } = await openPage(browser);
  await page.goto(`${server('REAL')}/present`, { waitUntil: 'commit' });
  await whenReady(page);
  const story = await page.locator('main a[href^="/present/"]').first().getAttribute('href');
  for (const [view, content] of [
    ['stage=1', 'dialog svg, [role=dialog] svg, main svg'],
    ['presenter=yes', '[role=timer]'],
    ['edit=yes', 'main form, main textarea, main input'],
  ] as const) {
    await page.goto(`${server('REAL')}${story}?${view}`, { waitUntil: 'commit' });
    await whenReady(page);
    expect(await page.locator(content).count()).toBeGreaterThan(0);
    expect(await page.locator('[data-loading]').count()).toBe(0);
  }
  await context.close();
});

it('becomes ready where no answer comes, and where not even its words do', async () => {
  const { context, page } = await openPage(browser);
  await page.goto(`${server('REAL')}/methodology`, { waitUntil: 'commit' });
  await whenReady(page);
  await page.route('**/graphql?*', (route) => route.abort());
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.locator('[role=alert]').first().waitFor();
  await whenReady(page);
  expect(await page.locator('[role=alert]').first().innerText()).toContain('The server cannot be reached.');

  await page.route(/\/assets\/en-.*\.js/, (route) => route.abort());
  await page.goto(`${server('REAL')}/methodology`, { waitUntil: 'commit' });
  await whenReady(page);
  expect(await page.locator('body').innerText()).toContain('The page could not be loaded. Please try again.');
  await context.close();
});
