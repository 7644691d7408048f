import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { goTo, openBrowser, openPage, server, type Browser, type Page } from './browser.js';

const pages = [
  ['REAL', '/'],
  ['REAL', '/participation'],
  ['REAL', '/participation?view=countries'],
  ['REAL', '/participation?view=returned'],
  ['REAL', '/countries'],
  ['REAL', '/countries/SEN'],
  ['REAL', '/groups/arab'],
  ['REAL', '/labour-market'],
  ['REAL', '/compare?c=MAR,TUN,TUR,network'],
  ['FICTIONAL', '/engagement'],
  ['REAL', '/themes'],
  ['FICTIONAL', '/cooperation'],
  ['REAL', '/work-plans'],
  ['FICTIONAL', '/work-plans/2024-2026'],
  ['REAL', '/meetings'],
  ['REAL', '/meetings/pesnet-4'],
  ['REAL', '/methodology'],
  ['REAL', '/data'],
] as const;
/** Width and height of A4 between the margins of the style sheet, in pixels of CSS. */
const SHEET = { width: 688, height: 1_002 };

/** Eighteen pages are printed one after the other. */
const LONG = 240_000;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser));
});
afterAll(() => browser.close());

/** Goes to a page and waits until its charts are drawn. */
async function drawn(url: string): Promise<void> {
  await goTo(page, url);
  for (const plot of await page.locator('main figure [role=application]').all())
    await plot.locator('svg').first().waitFor({ state: 'attached' });
}

/** What would be cut on a sheet: wider than it, or a drawing that does not fit on one and may be parted. */
function cut(): Promise<string[]> {
  return page.evaluate(({ width, height }) => {
    const wide = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
      const box = element.getBoundingClientRect();
      const hidden = box.width === 0 || box.height === 0 || getComputedStyle(element).position === 'absolute';
      return !hidden && (box.right > width + 1 || box.left < -1);
    });
    const tall = [...document.querySelectorAll('main figure svg')].filter((drawing) => {
      const parted = getComputedStyle(drawing).breakInside !== 'avoid';
      return drawing.getBoundingClientRect().height > height || (parted && !drawing.closest('td, th, li'));
    });
    const said = (what: string) => (element: Element) =>
      `${what}: ${element.tagName} ${element.closest('figure')?.id ?? element.className.toString()}`;
    return [...wide.map(said('too wide')), ...tall.map(said('cut'))].slice(0, 5);
  }, SHEET);
}

describe.each(['', '/fr', '/ar'])('on paper (%s)', (language) => {
  it(
    'every page fits, no drawing is parted, and each sheet has head and number',
    async () => {
      const found: Record<string, unknown> = {};
      for (const [network, path] of pages) {
        await page.setViewportSize({ width: SHEET.width, height: 900 });
        await page.emulateMedia({ media: 'print' });
        await drawn(server(network) + language + path);
        const problems = await cut();
        const bytes = await page.pdf({ format: 'A4' });
        if (sheetsOf(bytes) === 0) problems.push('no sheet');
        if (language === '/ar' && (lettersOf(bytes).match(/[\u0621-\u064a]/g) ?? []).length < 8)
          problems.push('no Arabic letters can be selected');
        if (problems.length > 0) found[path] = problems;
      }
      await page.emulateMedia({ media: 'screen' });
      expect(found).toEqual({});
    },
    LONG,
  );
});

it('a sheet begins with the page’s name and the date of its data', async () => {
  await drawn(`${server('REAL')}/countries/SEN`);
  const rules = async () =>
    page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      return document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
        .join();
    });
  expect(await rules()).toMatch(
    /@top-left \{[^}]*Senegal · PESNET Observatory · Data as of [^"]+, read in \w+ \d{4}/,
  );
  expect(await rules()).toMatch(/@bottom-right \{[^}]*counter\(page\)/);
});

function sheetsOf(pdf: Buffer): number {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

/** The letters that can be selected: those to which the fonts of the file lead their glyphs, whatever their shapes. */
function lettersOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  let letters = '';
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const map = inflated(pdf.subarray(start, text.indexOf('endstream', start)));
    if (!map.includes('beginbf')) continue;
    for (const [, hex = ''] of map.matchAll(/<[0-9a-f]+>\s*(?:<[0-9a-f]+>\s*)?\[?\s*<([0-9a-f]{4,})>/gi))
      letters += (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(parseInt(code, 16))).join('');
  }
  return [...new Set(letters.normalize('NFKC'))].sort().join('');
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}
