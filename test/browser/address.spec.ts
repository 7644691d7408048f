import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { goTo, reload, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';
import { itAtNight } from '../nightly.js';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser));
});
afterAll(() => browser.close());
beforeEach(() => goTo(page, `${server('REAL')}/participation`));

it('a filter is in the address, survives a reload, and back undoes it', async () => {
  await page.locator('select[name=from]').selectOption('2021');
  await page.locator('select[name=kinds]').selectOption('network-meeting');
  await page.waitForURL(/from=2021.*kinds=network-meeting/);
  await page
    .locator('#breadth h2', { hasText: '36 members took part online in 2021, 20 on site in 2024' })
    .waitFor();
  await reload(page);
  expect(await page.locator('select[name=from]').inputValue()).toBe('2021');
  expect(await page.locator('select[name=kinds]').inputValue()).toBe('network-meeting');
  await page.goBack();
  expect(new URL(page.url()).search).toBe('?from=2021');
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(new URL(page.url()).search).toBe('');
});

itAtNight('the language keeps the page and its filters', async () => {
  await page.locator('select[name=groups]').selectOption('arab');
  await page.getByRole('link', { name: 'العربية' }).click();
  await page.waitForURL(/\/ar\/participation\?groups=arab/);
  await page.locator('html[dir=rtl]').waitFor();
  expect(await textOf(page, 'h1')).toBe('من يشارك في اجتماعات الشبكة؟');
  expect(await page.locator('select[name=groups]').inputValue()).toBe('arab');
});

itAtNight('the theme goes along from page to page and survives a reload', async () => {
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.waitForURL(/theme=dark/);
  await page.getByRole('link', { name: 'Methodology' }).first().click();
  await page.waitForURL(/\/methodology\?theme=dark/);
  await reload(page);
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(ground).toBe('rgb(20, 23, 26)');
});

itAtNight('the sorting of the matrix and an open table stand in the address', async () => {
  await goTo(page, `${server('REAL')}/participation?view=countries`);
  await page.locator('#matrix thead button', { hasText: 'Named' }).click();
  await page.waitForURL(/sort=named/);
  expect(await page.locator('#matrix tbody tr:nth-child(2) th').first().innerText()).toBe('Egypt');
  await page.locator('#matrix [data-actions] button').first().click();
  await page.waitForURL(/table=matrix/);
  await reload(page);
  expect(await page.locator('#matrix-table tbody tr').count()).toBe(285);
});

itAtNight('years turned round are told in one sentence', async () => {
  await goTo(page, `${server('REAL')}/participation?from=2024&to=2014`);
  expect(await textOf(page, '[role=alert]')).toBe(
    'The choice cannot be answered: the first year is after the last',
  );
});

itAtNight('a choice that nothing fits says so', async () => {
  await goTo(page, `${server('REAL')}/participation?from=2017&to=2018`);
  expect(await textOf(page, '#breadth')).toContain('Nothing fits this choice');
});

it('a link to a chart opens at the chart', async () => {
  await goTo(page, `${server('REAL')}/?theme=light#tiles`);
  await page.locator('#tiles svg g rect').first().waitFor();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
});
