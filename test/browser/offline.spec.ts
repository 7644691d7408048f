import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { load, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';
import { itAtNight } from '../nightly.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('a page already seen opens without the server, with its time, and comes back on retry', async () => {
  const { context, page } = await openPage(browser, { offline: true });
  await load(page, `${server('REAL')}/fr`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await kept(page, '/fr');
  await context.setOffline(true);
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText('Pas de connexion au serveur').waitFor();
  expect(await textOf(page, 'h1')).toContain('20 membres sur 57 ont participé');
  expect(await page.locator('#breadth svg text').count()).toBeGreaterThan(5);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.waitForLoadState('networkidle');
  await page.locator('h1').waitFor();
  expect(await page.getByText('Pas de connexion au serveur').count()).toBe(0);
  await context.close();
});

itAtNight('a question without an answer says so in one sentence, and retry asks again', async () => {
  const { context, page } = await openPage(browser);
  await load(page, `${server('REAL')}/methodology`);
  await page.route('**/graphql?*', (route) => route.abort());
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByText('The server cannot be reached.').waitFor();
  await page.unroute('**/graphql?*');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.locator('h1', { hasText: '20 of 57 members' }).waitFor();
  await context.close();
});

itAtNight('a failing server is told with the request’s id, and never with a stack', async () => {
  const { context, page } = await openPage(browser);
  const body = JSON.stringify({
    errors: [{ message: 'Internal error', extensions: { code: 'internal', requestId: 'abc-1' } }],
  });
  await page.route('**/graphql?*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/json', body }),
  );
  await page.goto(`${server('REAL')}/methodology`);
  await goToData(page);
  await page.getByText('The server could not answer (request abc-1).').first().waitFor();
  await context.close();

  async function goToData(from: typeof page): Promise<void> {
    await from.getByRole('link', { name: 'Data and sources' }).first().click();
  }
});

/** Waits until the service worker keeps a page and what the page loaded. */
async function kept(page: Page, path: string): Promise<void> {
  for (let look = 0; look < 50; look += 1) {
    const names = await page.evaluate(async () =>
      (await (await caches.open('seen-1')).keys()).map(({ url }) => new URL(url).pathname),
    );
    if (names.includes(path) && names.some((name) => name.includes('CartesianChart'))) return;
    await page.waitForTimeout(200);
  }
  throw new Error(`${path} was not kept`);
}
