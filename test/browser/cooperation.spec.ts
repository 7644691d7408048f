import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf } from './faults.js';
import { goTo, reload, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';
import { itAtNight } from '../nightly.js';

let browser: Browser;
let page: Page;
let wrong: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, wrong } = await openPage(browser));
});
afterAll(() => browser.close());

describe('the real network', () => {
  it.each([
    [
      '',
      'No member’s needs and capacities are public yet',
      'national focal points, through the network’s secretariat',
    ],
    ['/ar', 'لم تُنشر بعد احتياجات أي عضو وقدراته', 'جهات الاتصال الوطنية لدى الأعضاء، عن طريق أمانة الشبكة'],
  ])('shows what would be here and who can supply it (%j)', async (language, finding, who) => {
    await goTo(page, `${server('REAL')}${language}/cooperation`);
    expect(await textOf(page, 'h1')).toBe(finding);
    expect(await textOf(page, 'section:has(#supply)')).toContain(who);
    expect(await page.locator('figure').count()).toBe(0);
  });

  it('lets nobody save a draft without an account, and offers it as text', async () => {
    await goTo(page, `${server('REAL')}/cooperation/draft?area=T-ENT`);
    expect(await textOf(page, 'form')).toContain('Saving needs an account');
    await page.getByLabel('Title').first().fill('A course');
    await page.getByLabel('First day').fill('2026-05-04');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('Nothing is wrong with this draft.').waitFor();
    await page.getByRole('button', { name: 'Copy as text' }).waitFor();
  });
});

describe('the invented network', () => {
  it('names first the needs that nobody offers to meet, with who answered', async () => {
    await goTo(page, `${server('FICTIONAL')}/cooperation`);
    expect(await textOf(page, 'h1')).toMatch(
      /^\d thematic areas? ha(s|ve) needs that nobody offers to meet: Fictional/,
    );
    expect(await textOf(page, 'h1 + div')).toMatch(
      /^\d\d of 57 members answered: Group A \d+ of 22, Group B \d+ of 18 and Group C \d+ of 17\. No answer does not mean “no need”\.$/,
    );
    for (const chart of ['needs', 'funnel'])
      expect(await textOf(page, `#${chart}`)).toContain('of 57 members answered');
  });

  it('shows a member that did not answer as no answer', async () => {
    const silent = page.locator('#needs tbody tr').first().locator('td', { hasText: 'No answer' }).first();
    await silent.hover();
    expect(await textOf(page, '#needs [aria-live]')).toMatch(/: no answer; that is not “no need”$/);
  });

  itAtNight('can be ordered by a theme, and the order is in the address', async () => {
    const order = page.locator('select[name=needs-order]');
    const theme = await order.locator('option').nth(2).getAttribute('value');
    await order.selectOption(theme);
    await page.waitForURL(`**order=${theme}*`);
  });

  it('puts the reader’s own matches first, each with its reasons', async () => {
    await page.locator('select[name=country]').selectOption('QMA');
    await page.waitForURL(/country=QMA/);
    await page.getByText(/^Member A01: \d+ match(es)? of its own, first$/).waitFor();
    const cards = page.locator('section:has(#matches) ul > li:has(h3)');
    expect(await cards.first().innerText()).toContain('Member A01');
    expect(await cards.first().locator('ul li').allInnerTexts()).toEqual([
      expect.stringMatching(/needs Fictional theme \d+ at [23] \((medium|high)\)/),
      expect.stringMatching(/offers Fictional theme \d+ at [23] \((medium|high)\)/),
      expect.stringMatching(/both work in|language/i),
      expect.stringMatching(/together/),
      expect.stringMatching(/groups?/),
    ]);
  });

  it('turns a cluster into a draft in one step', async () => {
    const cluster = page.locator('section:has(#clusters) li').first();
    const theme = await cluster.locator('h3').innerText();
    await cluster.getByRole('link', { name: 'Draft an activity' }).click();
    await page.waitForURL(/\/cooperation\/draft\?/);
    expect(await page.locator('#draft-area option:checked').innerText()).toBe(theme);
    expect(await page.getByRole('button', { name: /^Take out/ }).count()).toBeGreaterThan(3);
  });

  it('says beside each field what the server finds wrong, in the reader’s language', async () => {
    const address = new URL(page.url());
    await goTo(page, `${server('FICTIONAL')}/fr${address.pathname}${address.search}`);
    await page.locator('#draft-startDate').fill('2026-05-04');
    await page.locator('#draft-endDate').fill('2026-05-01');
    await page.locator('form [type=submit]').click();
    await page.locator('#draft-title-problem').waitFor();
    expect(await textOf(page, '#draft-title-problem')).toBe('Ce champ est nécessaire.');
    expect(await textOf(page, '#draft-endDate-problem')).toBe('Le dernier jour précède le premier.');
    expect(await page.locator('#draft-title').getAttribute('aria-describedby')).toBe('draft-title-problem');
    expect(await faultsOf(page)).toEqual([]);
  });

  itAtNight('keeps the draft on the device while the line is down', async () => {
    await page.locator('#draft-title').fill('Un cours');
    await page.context().setOffline(true);
    await page.locator('form [type=submit]').click();
    await page.getByText('Le serveur est injoignable').waitFor();
    await page.context().setOffline(false);
    await reload(page);
    expect(await page.locator('#draft-title').inputValue()).toBe('Un cours');
    wrong.splice(0);
  });

  it('G4: saves what is right as a draft, which is published nowhere', async () => {
    await page.locator('#draft-title').fill('Un cours');
    await page.locator('#draft-endDate').fill('2026-05-06');
    await page.locator('form [type=submit]').click();
    await page.getByText('Le projet est enregistré et rien n’est publié.').waitFor();
    const activities = await (await fetch(`${server('FICTIONAL')}/open-data/activities.csv`)).text();
    expect(activities).not.toContain('Un cours');
    expect(wrong).toEqual([]);
  });

  itAtNight('shows a member its needs on its own page', async () => {
    await goTo(page, `${server('FICTIONAL')}/countries/QMA`);
    await page.locator('section:has(#needs) li').first().waitFor();
    expect(await textOf(page, 'section:has(#needs)')).toMatch(
      /need (none|low|medium|high|not stated); capacity/,
    );
  });
});
