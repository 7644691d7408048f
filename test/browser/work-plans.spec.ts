import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, goTo, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';
import { faultsOf, layoutOf } from './faults.js';
import { itAtNight } from '../nightly.js';

const PLAN = '/work-plans/2021-2022';
const views = ['', '?view=tree', '?view=results', '?view=reports', '?view=versions'];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser));
});
afterAll(() => browser.close());

const rows = () => page.locator('#schedule [data-activity]');
const dialog = () => page.locator('dialog');

describe('the real plan 2021-2022', () => {
  it('shows 145 participations over two of its four activities, in English and Arabic', async () => {
    await goTo(page, server('REAL') + PLAN);
    expect(await textOf(page, 'h1')).toBe(
      '4 activities under the plan; 2 report totals that add up to 145 participations',
    );
    await goTo(page, `${server('REAL')}/ar${PLAN}`);
    expect(await textOf(page, 'h1')).toBe(
      '4 أنشطة في إطار الخطة؛ وبلغ مجموع المشاركات 145 في نشاطين أُعلن مجموعهما',
    );
  });

  it('says of the other two that their participations are not reported, never zero', async () => {
    await goTo(page, server('REAL') + PLAN);
    const actual = await rows().allInnerTexts();
    expect(actual).toHaveLength(4);
    expect(actual.filter((text) => text.includes('participations not reported'))).toHaveLength(2);
    expect(
      actual.filter((text) => /\b(42 participations, 9|103 participations, 23) countries/.test(text)),
    ).toHaveLength(2);
    expect(actual.join(' ')).not.toMatch(/\b0 participations/);
  });

  it('is adopted at the third meeting; of the plan 2024-2026 only the draft is known', async () => {
    await goTo(page, server('REAL') + PLAN);
    expect(await textOf(page, 'main')).toContain('Adopted at: 3rd meeting');
    await goTo(page, `${server('REAL')}/work-plans`);
    expect(await textOf(page, 'main')).toContain(
      'Its adoption is not reported; the draft was on the agenda of: 4th meeting, Marrakech 2024.',
    );
    await goTo(page, `${server('REAL')}/work-plans/2024-2026`);
    expect(await textOf(page, 'h1')).toBe('No activity of the plan is on record');
    expect(await textOf(page, '#schedule')).toContain('The network’s secretariat can supply');
  });

  itAtNight(
    'says what would appear where no result, report or version is published, and who can supply it',
    async () => {
      const actual = {
        results: '#results',
        reports: 'section:has(#reports)',
        versions: 'section:has(#versions)',
      };
      for (const [view, place] of Object.entries(actual)) {
        await goTo(page, `${server('REAL')}${PLAN}?view=${view}`);
        const text = await textOf(page, place);
        expect([view, text]).toEqual([view, expect.stringMatching(/would appear here.*not? .*public/s)]);
        expect([view, text]).toEqual([view, expect.stringContaining('can supply')]);
      }
    },
  );

  it('maps its areas to the strategy’s, and says whose mapping it is', async () => {
    await goTo(page, `${server('REAL')}/work-plans`);
    const section = await textOf(page, 'section:has(#compared)');
    expect(section).toContain('ours unless a source says so');
    const line = page.locator('section:has(#compared) tr', { hasText: 'Reducing unemployment' });
    expect(await line.innerText()).toContain('42 participations, 1 of 2 with totals');
  });
});

describe('an activity', () => {
  it('is opened by the keyboard, closed by Escape, and gives the focus back', async () => {
    await goTo(page, server('REAL') + PLAN);
    await rows().last().focus();
    await page.keyboard.press('Enter');
    await dialog().getByText('İŞKUR', { exact: false }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('activity')).toBe('act-2021-09-strategy');
    const actual = await dialog().innerText();
    expect(actual).toContain('Cameroon');
    expect(actual).toContain('Only some beneficiaries are named; the others are unknown.');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-activity'))).toBe(
      'act-2021-09-strategy',
    );
  });

  itAtNight('is reached by arrow keys in the chart, and closed by Back', async () => {
    await goTo(page, server('REAL') + PLAN);
    await page.locator('#schedule [role=group]').first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await dialog().locator('h2').waitFor();
    expect(await dialog().locator('h2').innerText()).toContain('Entrepreneurial Skills of Disabled People');
    await page.goBack();
    await dialog().waitFor({ state: 'detached' });
    expect(await textOf(page, 'h1')).toContain('4 activities under the plan');
  });

  it('is in the address, with its totals and their sources, in Arabic too', async () => {
    await goTo(page, `${server('REAL')}/ar${PLAN}?activity=act-2022-11-knowledge`);
    await dialog().getByRole('table').waitFor();
    expect(await dialog().locator('h2').innerText()).toContain('اقتصاد المعرفة');
    expect(await dialog().getByRole('table').innerText()).toMatch(/42[\s\S]*9/);
    expect(await dialog().locator('a[href*="sesric.org"]').count()).toBeGreaterThan(0);
    expect(await layoutOf(page, 'ar')).toEqual([]);
  });

  it('is found by the search, and linked from a member that provided it', async () => {
    await goTo(page, `${server('REAL')}/data`);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('knowledge economy');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/work-plans\/2021-2022\?activity=act-2022-11-knowledge$/);
    await goTo(page, `${server('REAL')}/countries/JOR`);
    await page.getByRole('link', { name: 'Knowledge Economy' }).click();
    await page.waitForURL(/activity=act-2022-11-knowledge$/);
  });
});

describe('the tree', () => {
  itAtNight('opens and closes its areas by arrow keys', async () => {
    await goTo(page, `${server('REAL')}${PLAN}?view=tree`);
    const first = page.locator('section:has(#tree) [aria-expanded]').first();
    await first.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await first.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-activity'))).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

describe('the fictional network', () => {
  const url = () => `${server('FICTIONAL')}/work-plans/2024-2026`;

  itAtNight('says so in every view', async () => {
    for (const view of views) {
      await goTo(page, url() + view);
      expect(await textOf(page, 'aside')).toContain('Fictional');
      expect(await page.title()).toContain('(Fictional)');
    }
  });

  it('shows activities in time, with today’s line and the outcome of each', async () => {
    await goTo(page, url());
    expect(await rows().count()).toBeGreaterThan(10);
    expect(await textOf(page, '#schedule')).toMatch(/\d of \d/);
  });

  it('shows indicators from baseline to target, and marks what has no evidence', async () => {
    await goTo(page, `${url()}?view=results`);
    const results = await textOf(page, '#results');
    expect(results).toMatch(/Baseline/);
    expect(results).toContain('Without evidence');
    expect(await textOf(page, '#trainings')).toMatch(/\d+ of \d+ answered \(\d+\.\d%\)/);
  });

  it('shows the review cycle with every member that has not reported', async () => {
    await goTo(page, `${url()}?view=reports`);
    expect(await page.locator('section:has(#reports) tbody tr:has(td)').count()).toBe(57);
    expect(await textOf(page, 'section:has(#reports)')).toMatch(/\d+ members have not reported on/);
  });

  itAtNight('shows what a version changes in another, which the address names', async () => {
    await goTo(page, `${url()}?view=versions&from=1&to=2`);
    expect(await textOf(page, 'section:has(#versions)')).toContain('Baseline');
    expect(await textOf(page, 'section:has(#versions) h3')).toMatch(/changes? from version 1 to version 2$/);
  });

  it('saves the schedule as a picture with every activity in it', async () => {
    await goTo(page, url());
    await page.locator('#schedule [data-actions] button[aria-controls]').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#schedule [data-action=svg]').click(),
    ]);
    // Another spec may have entered an activity, and a title may be broken into lines.
    const text = (await bytesOf(file))
      .toString('utf8')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    const titles = (await rows().allInnerTexts()).map((row) => row.split('\n')[0] ?? '');
    expect(titles.length).toBeGreaterThan(20);
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
  });
});
