import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, goTo, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';
import { chosen, nightly } from '../nightly.js';

const words = { '': /fictional/i, '/fr': /fictif|fictive/i, '/ar': /خيالي/ } as const;
const pages = [
  '/',
  '/participation',
  '/participation?view=groups',
  '/participation?view=countries',
  '/participation?view=returned',
  '/themes',
  '/themes/F24-9',
  '/cooperation?country=QMA',
  '/cooperation/draft',
  '/meetings',
  '/meetings/fictional-1',
  '/methodology',
  '/data',
];

let browser: Browser;
let page: Page;
let wrong: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, wrong } = await openPage(browser));
});
afterAll(() => browser.close());

/** Some of the pages, each in one of the languages; at night every page in each. */
const spoken = Object.entries(words).map(([language, word], turn) => ({
  language,
  word,
  paths: nightly ? pages : pages.filter((_, index) => index % 18 === turn * 4),
}));

describe.each(spoken)('the invented network ($language)', ({ language, word, paths }) => {
  it('says so on every page, in the title of each chart and across its plot', async () => {
    for (const path of paths) {
      await goTo(page, `${server('FICTIONAL')}${language}${path}`);
      expect([path, await textOf(page, '[role=note] strong')]).toEqual([path, expect.stringMatching(word)]);
      expect([path, await page.title()]).toEqual([path, expect.stringMatching(word)]);
      for (const chart of await page.locator('figure').all()) {
        expect([path, await chart.locator('h2').innerText()]).toEqual([path, expect.stringMatching(word)]);
        expect([path, await chart.locator('[data-diagonal]').textContent()]).toEqual([
          path,
          expect.stringMatching(word),
        ]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('says so in every export', async () => {
    await goTo(page, `${server('FICTIONAL')}${language}/`);
    for (const chart of chosen(['breadth', 'depth', 'groups', 'activities', 'tiles'], 1)) {
      for (const kind of ['csv', 'svg'])
        expect([chart, kind, await download(chart, kind)]).toEqual([
          chart,
          kind,
          expect.stringMatching(word),
        ]);
    }
  });
});

async function download(chart: string, kind: string): Promise<string> {
  await page.locator(`#${chart} [data-actions] button[aria-controls]`).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#${chart} [data-action=${kind}]`).click(),
  ]);
  return (await bytesOf(file)).toString('utf8');
}
