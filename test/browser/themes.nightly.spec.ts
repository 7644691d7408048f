import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goTo, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';

let browser: Browser;
let page: Page;
let wrong: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, wrong } = await openPage(browser));
});
afterAll(() => browser.close());

describe('the real themes', () => {
  it('say that the grouping is ours, and where the strategy has them', async () => {
    await goTo(page, `${server('REAL')}/themes`);
    expect(await textOf(page, 'h1')).toBe(
      'Published lists name 13 members in 6 thematic areas: 4 as provider, 7 as beneficiary, 2 in another part only',
    );
    const line = page.locator('section li', { hasText: 'Digital and IT solutions' });
    expect(await line.innerText()).toMatch(
      /Provisional \(our grouping\)\s+Strategy: Reducing unemployment \(our mapping\)/,
    );
  });

  it('never take who is not named for nobody', async () => {
    const row = page.locator('#reach tr', { hasText: 'Labour market information systems' });
    expect(await row.locator('td').allInnerTexts()).toEqual([
      'Not named on a list',
      'at least 1 of 18',
      'Not named on a list',
    ]);
    expect(await textOf(page, '#reach ul')).toContain('who is not named may have taken part');
  });

  it('are walked in two dimensions, and speak row and column', async () => {
    const plot = page.locator('#members [role=group][tabindex]').first();
    await plot.focus();
    await page.keyboard.press('Home');
    const first = await textOf(page, '#members [aria-live]');
    await page.keyboard.press('ArrowRight');
    const second = await textOf(page, '#members [aria-live]');
    expect([first, second].every((text) => text.includes(': '))).toBe(true);
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await textOf(page, '#members [aria-live]')).not.toBe(second);
  });

  it('are found by the search, which leads to their page', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.locator('dialog').getByRole('combobox').fill('digital');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/themes\/T-DIG$/);
    await page.locator('h1', { hasText: 'Digital and IT solutions for employment services' }).waitFor();
  });

  it('have a page that says who took part and who can supply what is missing', async () => {
    expect(await textOf(page, 'section:has(#members)')).toContain('Malaysia');
    expect(await textOf(page, 'section:has(#members)')).toContain('None is named');
    expect(await textOf(page, 'section:has(#needs)')).toContain(
      'the members’ focal points can supply it through the network’s secretariat',
    );
    expect(await page.locator('section:has(#activities) tbody tr').count()).toBe(2);
    expect(wrong).toEqual([]);
  });

  it('say the same in Arabic', async () => {
    await goTo(page, `${server('REAL')}/ar/themes/T-DIG`);
    expect(await textOf(page, 'h1')).toBe('الحلول الرقمية لخدمات التوظيف');
    expect(await textOf(page, 'section:has(#needs)')).toContain('لجهات الاتصال لدى الأعضاء');
  });
});

describe('the invented themes', () => {
  it('keep what was merged and what was renamed', async () => {
    await goTo(page, `${server('FICTIONAL')}/themes`);
    const areas = await textOf(page, 'section:has(#areas)');
    expect(areas).toContain('Merged into: Fictional theme 6');
    expect(areas).toContain('Until 15 June 2025: Fictional theme 1 A');
  });

  it('count reciprocity and new links in the title, and mark them in the matrix', async () => {
    await goTo(page, `${server('FICTIONAL')}/themes`);
    expect(await textOf(page, '#links h2')).toMatch(/\d+ pairs in both directions; \d+ new in \d{4}/);
    const spoken = page.locator('#links [aria-live]');
    await page.locator('#links tbody td[data-mark]').first().hover();
    expect(await spoken.innerText()).toMatch(/^Member A\d\d to Member .+: \d activit/);
  });

  it('have needs and outcomes on their page', async () => {
    await goTo(page, `${server('FICTIONAL')}/themes/F24-9`);
    expect(await textOf(page, 'section:has(#needs)')).toMatch(/Of \d+ members that answered, \d+ need this/);
    expect(await page.locator('section:has(#outcomes) tbody tr').count()).toBeGreaterThan(0);
  });
});
