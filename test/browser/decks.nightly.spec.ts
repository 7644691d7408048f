import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, goTo, reload, openBrowser, textOf, type Browser } from './browser.js';
import { faultsOf, layoutOf } from './faults.js';
import { openApp, type AppUnderTest } from './app-under-test.js';

let app: AppUnderTest;
let browser: Browser;

beforeAll(async () => {
  app = await openApp();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** A picture of one point. */
const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const readers = [
  {
    language: 'en',
    look: { width: 1280, scheme: 'light' },
    network: 'Logo of the network (PNG or JPEG)',
    set: 'Set.',
    away: 'Remove',
    notSet: 'Not set.',
    refused: /^This is neither a PNG nor a JPEG/,
  },
  {
    language: 'ar',
    look: { width: 390, scheme: 'dark' },
    network: 'شعار الشبكة (⁨PNG⁩ أو ⁨JPEG⁩)',
    set: 'محدَّد.',
    away: 'إزالة',
    notSet: 'غير محدَّد.',
    refused: /^هذا الملف ليس بصيغة/,
  },
] as const;

/** By day in Arabic. */
describe.each(readers)('the look of the slides ($language)', ({ language, look, ...words }) => {
  it('takes a logo, refuses what is none, and lets it be taken away', async () => {
    const { page, context } = await app.openFor(browser, app.admin, look);
    await goTo(page, `${app.instance.url}${language === 'en' ? '' : `/${language}`}/present/look`);
    const setting = page
      .locator('main div', { has: page.getByRole('heading', { name: words.network }) })
      .last();
    const file = setting.locator('input[type=file]');
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<script>') });
    await setting.getByRole('alert').filter({ hasText: words.refused }).waitFor();
    await setting.getByText(words.notSet).waitFor();
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
    await setting.getByText(words.set, { exact: true }).waitFor();
    expect([...(await faultsOf(page)), ...(await layoutOf(page, language))]).toEqual([]);
    await setting.getByRole('button', { name: words.away }).click();
    await setting.getByText(words.notSet).waitFor();
    await context.close();
  });
});

describe('slides that were taken along', () => {
  it('have the page of their story say which figures are others by now', async () => {
    const { page, context, wrong } = await app.openFor(browser, app.admin);
    await goTo(page, `${app.instance.url}/present/network-meeting`);
    const given = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as PowerPoint' }).click();
    const file = await bytesOf(await given);
    expect(file.subarray(0, 2).toString()).toBe('PK');
    await reload(page);
    await page.getByText('No figure has changed.').waitFor();
    await app.database.query(
      `update meeting_count set value = 21 where meeting_id = 'pesnet-4' and measure = 'countries' and basis = 'stated'`,
    );
    await app.database.query('update data_version set version = version + 1');
    await reload(page);
    const since = page.locator('section', { has: page.locator('h2#since') });
    await since.waitFor();
    expect(await textOf(page, 'h2#since')).toMatch(/^Since these slides were downloaded, with data of /);
    expect((await since.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t'))).toEqual([
      ['2', 'Members taking part', '4th meeting, Marrakech 2024', '20', '21'],
      ['2', 'Coverage', '4th meeting, Marrakech 2024', '35.1%', '36.8%'],
      ['2', 'Per country', '4th meeting, Marrakech 2024', '2.80', '2.67'],
    ]);
    expect([...(await faultsOf(page)), ...(await layoutOf(page, 'en')), ...wrong]).toEqual([]);
    await context.close();
  });
});
