import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsx from 'read-excel-file/node';
import { bytesOf, goTo, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';
import { chosen, itAtNight } from '../nightly.js';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser));
});
afterAll(() => browser.close());

const reading = (chart: string): Promise<string> => textOf(page, `#${chart} [aria-live]`);

describe('a chart by keyboard', () => {
  it('is one tab stop; arrows walk its marks and a live region says them', async () => {
    await goTo(page, server('REAL'));
    await page.locator('#breadth [role=application]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await reading('breadth')).toBe('1st meeting, Ankara 2014: 17 of 57 members, 29.8%; On-site');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await reading('breadth')).toBe('3rd meeting, 2021: 36 of 57 members, 63.2%; Virtual');
    await page.keyboard.press('End');
    expect(await reading('breadth')).toContain('Marrakech 2024');
  });

  itAtNight('opens the row in the data table with Enter', async () => {
    await page.keyboard.press('Enter');
    await page.waitForURL(/table=breadth/);
    await page.locator('#breadth-table tr:focus').waitFor();
    expect(await textOf(page, '#breadth-table tr:focus th')).toBe('4th meeting, Marrakech 2024');
  });

  it('is left with Escape', async () => {
    await page.locator('#tiles [role=application]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-actions]') !== null)).toBe(true);
  });

  itAtNight('walks the tile grid in two dimensions', async () => {
    await page.locator('#tiles [role=application]').focus();
    await page.keyboard.press('Home');
    const first = await reading('tiles');
    await page.keyboard.press('ArrowDown');
    const below = await reading('tiles');
    expect(below).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await reading('tiles')).not.toBe(below);
  });

  itAtNight('follows the eye in Arabic: time to the right, mirrored rows to the left', async () => {
    await goTo(page, `${server('REAL')}/ar`);
    await page.locator('#breadth [role=application]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await reading('breadth')).toContain('الاجتماع الثاني');
    await page.locator('#groups [role=application]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    expect(await reading('groups')).toContain('المجموعة الآسيوية');
  });
});

describe('what a reader takes away', () => {
  it.each(
    chosen(
      [
        ['/ar', 'groups', 'البيانات حتى'],
        ['', 'breadth', 'Data as of'],
        ['/fr', 'tiles', 'Date des données'],
      ],
      1,
    ),
  )('is a CSV, an SVG and a PNG with source and date (%s, %s)', async (language, chart, asOf) => {
    await goTo(page, `${server('REAL')}${language}/?theme=dark`);
    const csv = (await download(chart, 'csv')).toString('utf8');
    expect(csv).toContain(asOf);
    expect(csv).toContain('https://www.sesric.org/event-details.php?id=995');
    const svg = (await download(chart, 'svg')).toString('utf8');
    expect(svg).toContain(asOf);
    expect(svg).toContain('@font-face');
    expect(svg).toContain('fill="#fbfaf7"');
    expect(svg).not.toContain('var(--');
    const png = await download(chart, 'png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1920);
  });

  it('is a matrix drawn from its table', async () => {
    await goTo(page, `${server('REAL')}/participation?view=countries`);
    const svg = (await download('matrix', 'svg')).toString('utf8');
    for (const words of ['Morocco', 'Türkiye', 'Mali', '2024', 'Unknown', 'Source: SESRIC'])
      expect(svg).toContain(words);
  });

  itAtNight('is a workbook of the chart, and one of all tables of the page', async () => {
    await goTo(page, `${server('REAL')}/participation?groups=arab`);
    const one = await readXlsx(await download('breadth', 'xlsx'));
    expect(one.map(({ sheet }) => sheet)).toEqual(['Table 1', 'About']);
    expect(one[1]?.data).toContainEqual(['Asked about', 'Groups: Arab Group', null]);
    await goTo(page, `${server('REAL')}/ar/countries/SEN`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('footer button').click()]);
    expect(file.suggestedFilename()).toBe('pesnet-ar-countries-SEN.xlsx');
    const all = await readXlsx(await bytesOf(file));
    expect(all.map(({ sheet }) => sheet).slice(0, 4)).toEqual([1, 2, 3, 4].map((n) => `الجدول ${n}`));
  });

  it('is a citation in three styles, all by keyboard', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await goTo(page, `${server('REAL')}/?theme=light`);
    const cited: string[] = [];
    for (const style of ['APA', 'Chicago', 'BibTeX']) {
      await page.locator('#breadth [data-actions] button[aria-controls]').focus();
      await page.keyboard.press('Enter');
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        if (
          (await page.evaluate(() => document.activeElement?.getAttribute('data-action'))) === `cite-${style}`
        )
          break;
      }
      await page.keyboard.press('Enter');
      await page.locator('#breadth [role=status]', { hasText: 'Copied' }).waitFor();
      cited.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    expect(cited).toEqual([
      expect.stringMatching(/^PESNET Observatory\. \(\d{4}\)\. 36 members .*http.*#breadth$/),
      expect.stringMatching(/^PESNET Observatory\. \d{4}\. “36 members .*”.*#breadth\.$/),
      expect.stringMatching(/^@misc\{pesnet-breadth-\d{8},\n {2}author = \{\{PESNET Observatory\}\}/),
    ]);
  });

  itAtNight('is a sentence with its source', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await goTo(page, server('REAL'));
    await page.locator('#breadth [data-actions] button[aria-controls]').click();
    await page.locator('#breadth [data-action=sentence]').click();
    await page.locator('#breadth [role=status]', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^36 members took part online in 2021, 20 on site in 2024 \(Source: .* · Data as of 1 March 2024, read in \w+ \d{4}\)$/,
    );
  });
});

itAtNight('Shift+P makes the page fit to be projected', async () => {
  await goTo(page, server('REAL'));
  const size = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await size()).toBe('16px');
  await page.keyboard.press('Shift+P');
  expect(await size()).toBe('22px');
  expect(await page.locator('#breadth [data-actions]').isVisible()).toBe(false);
});

it('prints with sources’ addresses and nothing cut', async () => {
  await goTo(page, server('REAL'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#breadth').getByText('event-details.php?id=995').isVisible()).toBe(true);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'screen' });
});

async function download(chart: string, kind: string): Promise<Buffer> {
  await page.locator(`#${chart} [data-actions] button[aria-controls]`).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#${chart} [data-action=${kind}]`).click(),
  ]);
  return bytesOf(file);
}
