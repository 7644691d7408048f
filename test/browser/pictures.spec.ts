import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { bytesOf, load, openBrowser, openPage, server, type Browser, type Page } from './browser.js';
import { itAtNight, nightly } from '../nightly.js';

/** Pages on which, together, every kind of chart stands. */
const pages = [
  ['REAL', '/ar/groups/arab'],
  ['REAL', '/'],
  ['REAL', '/participation?view=countries'],
  ['REAL', '/participation?view=returned'],
  ['REAL', '/countries'],
  ['REAL', '/countries/SEN'],
  ['REAL', '/fr/labour-market'],
  ['REAL', '/compare?c=MAR,TUN,TUR,network'],
  ['FICTIONAL', '/engagement'],
  ['REAL', '/themes'],
  ['FICTIONAL', '/ar/cooperation'],
  ['REAL', '/work-plans/2021-2022'],
  ['FICTIONAL', '/work-plans/2024-2026?view=results'],
] as const;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser));
});
afterAll(() => browser.close());

/** A text without the signs that keep scripts apart, and with single spaces: lines of a picture break anywhere. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, '');

(nightly ? it.each : it.skip.each)(pages)(
  'every chart of %s %s is a picture with its own words, and a PNG of twice the size',
  async (network, path) => {
    await load(page, server(network) + path);
    const charts = await page.locator('main figure[id]:has([data-actions])').all();
    expect(charts.length).toBeGreaterThan(0);
    const found: Record<string, string[]> = {};
    for (const chart of charts) {
      const id = (await chart.getAttribute('id')) ?? '';
      await chart.locator('[role=application], [role=group]').first().waitFor();
      const svg = (await download(id, 'svg')).toString('utf8');
      const shown = plain(
        svg
          .replace(/<style>.*?<\/style>/s, '')
          .replace(/<[^>]+>/g, ' ')
          .replace(/&amp;/g, '&'),
      );
      const missing = (await wordsOf(id)).filter((words) => !shown.includes(plain(words)));
      const [, width = '0', height = '0'] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
      const png = await download(id, 'png');
      const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
      if (size[0] !== Math.floor(2 * Number(width)) || Math.abs((size[1] ?? 0) - 2 * Number(height)) > 2)
        missing.push(`PNG ${size.join(' × ')} of ${width} × ${height}`);
      if (missing.length > 0) found[id] = missing;
    }
    expect(found).toEqual({});
  },
);

/** Title, subtitle, publishers, date and legend of a chart, as the page has them. */
function wordsOf(id: string): Promise<string[]> {
  return page.locator(`#${id}`).evaluate((figure) => {
    const texts = (selector: string) =>
      [...figure.querySelectorAll(selector)].map((element) => element.textContent ?? '');
    const title = figure.querySelector('h2')?.firstChild?.textContent ?? '';
    const [source = [], legend = []] = [
      texts('[class*=line] > p:first-child > span'),
      texts('[class*=legend] > *'),
    ];
    return [title, ...texts('figcaption > p'), ...source, ...legend].filter((words) => words.trim() !== '');
  });
}

async function download(chart: string, kind: string): Promise<Buffer> {
  await page.locator(`#${chart} [data-actions] button[aria-controls]`).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#${chart} [data-action=${kind}]`).click(),
  ]);
  return bytesOf(file);
}

itAtNight('a picture whose fonts come late has the lines of one whose fonts were there', async () => {
  const path = `${server('FICTIONAL')}/work-plans/2024-2026`;
  await load(page, path);
  const inTime = linesOf(await download('schedule', 'svg'));
  // Another spec may have entered an activity, and a title may be broken into lines.
  const titles = (await page.locator('#schedule [data-activity]').allInnerTexts()).map(firstLine);
  expect(titles.length).toBeGreaterThan(20);
  expect(titles.filter((title) => !inTime.join(' ').includes(title))).toEqual([]);

  const { context, page: slow } = await openPage(browser);
  let letGo: () => void = () => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await slow.route(/\.woff2/, async (route) => {
    await free;
    await route.continue();
  });
  await slow.goto(path, { waitUntil: 'commit' });
  await slow.locator('#schedule [data-activity]').first().waitFor();
  await slow.locator('#schedule [data-actions] button[aria-controls]').click();
  const saved = slow.waitForEvent('download');
  const script = slow.waitForResponse(/\/assets\/image-exporter-.*\.js/);
  await slow.locator('#schedule [data-action=svg]').click();
  // The drawing has its script, and some frames for what it would be without its fonts.
  await script;
  await slow.evaluate(async () => {
    for (let frame = 0; frame < 12; frame += 1) await new Promise(requestAnimationFrame);
  });
  letGo();
  expect(linesOf(await bytesOf(await saved))).toEqual(inTime);
  await context.close();
});

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** The lines of text of a picture. */
function linesOf(svg: Buffer): string[] {
  return [...svg.toString('utf8').matchAll(/<text[^>]*>([^<]*)/g)].map(([, line = '']) => line);
}
