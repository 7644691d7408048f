import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { Person } from '../person.js';
import { goTo, openBrowser, textOf, type Browser, type Page } from './browser.js';
import { openApp, type AppUnderTest } from './app-under-test.js';
import { makePoor } from './poor-line.js';
import { itAtNight, nightly } from '../nightly.js';
import { problemsOf } from './walks.js';

/** 68 rows of invented people: seven stand there twice in two spellings or alphabets, four cells are wrong. */
const list = fileURLToPath(
  new URL('../golden/imports/attendance/messy-registration-list/list.csv', import.meta.url),
);

let app: AppUnderTest;
let secretariat: Person;
let browser: Browser;

beforeAll(async () => {
  app = await openApp();
  secretariat = await app.signedIn('secretariat@example.org', 'secretariat');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** People whose presence at a meeting is on record, and the number of countries that they came from. */
async function onRecord(meeting: string): Promise<string> {
  const { n } = await app.database.one<{ n: string }>(
    `select count(*) || ' of ' || count(distinct country_code) as n from delegate where meeting_id = $1`,
    [meeting],
  );
  return n;
}

const words = {
  en: {
    path: '',
    rows: '68 rows',
    same: 'Same person',
    preview: 'On to the preview',
    decided: 'All possible duplicates are decided',
    four: '4 rows are left to put right.',
    none: 'Nothing is left to put right.',
    becomes: '68 rows: 61 people of 27 countries',
    apply: 'On to applying',
    button: 'Apply',
    retry: 'Try again',
    entered: (meeting: string) => `61 people of 27 countries were entered for: ${meeting}`,
    undone: (meeting: string) => `Undone: 61 people of 27 countries had been entered for: ${meeting}`,
    undo: 'Undo this import',
    undoNow: 'Undo',
    applied: 'Applied',
    takenBack: 'Undone',
  },
  ar: {
    path: '/ar',
    rows: '68 صفًّا',
    same: 'شخص واحد',
    preview: 'إلى المعاينة',
    decided: 'حُسم أمر الأسماء المتشابهة',
    four: 'بقيت 4 صفوف للتصحيح.',
    none: 'لم يبق ما يُصحَّح.',
    becomes: '68 صفًّا: 61 شخصًا من 27 دولة',
    apply: 'إلى التطبيق',
    button: 'تطبيق الاستيراد',
    retry: 'إعادة المحاولة',
    entered: (meeting: string) => `جرى تسجيل 61 شخصًا من 27 دولة في: ${meeting}`,
    undone: (meeting: string) => `جرى التراجع عن تسجيل 61 شخصًا من 27 دولة في: ${meeting}`,
    undo: 'التراجع عن هذا الاستيراد',
    undoNow: 'تراجع',
    applied: 'مطبَّقة',
    takenBack: 'جرى التراجع عنها',
  },
} as const;

/** By day the second: in Arabic, on a phone. */
const readers = [
  { line: 'good', language: 'en', width: 1280, scheme: 'light', meeting: 'pesnet-3' },
  { line: 'good', language: 'ar', width: 390, scheme: 'dark', meeting: 'pesnet-nfp-2022' },
  { line: 'poor', language: 'ar', width: 390, scheme: 'light', meeting: 'pesnet-3' },
  { line: 'poor', language: 'en', width: 1280, scheme: 'dark', meeting: 'pesnet-4' },
] as const;

describe.each(nightly ? readers : readers.slice(1, 2))(
  'a registration list over a $line line ($language)',
  ({ line, language, width, scheme, meeting }) => {
    const said = words[language];
    let page: Page;
    let wrong: string[];
    let poor: { lost(): number } | null = null;
    let name = '';
    const button = (text: string) => page.getByRole('button', { name: text, exact: true });
    const finding = (text: string) => page.locator('h1', { hasText: text }).waitFor();
    const now = () => textOf(page, '#now > span:last-child');
    const wholeness = (of: Page) => problemsOf(of, { language, isAudited: nightly }, []);

    beforeAll(async () => {
      ({ page, wrong } = await app.openFor(browser, secretariat, { width, scheme }));
      await goTo(page, `${app.instance.url}${said.path}/imports`);
      if (line === 'poor') poor = await makePoor(page);
    });
    afterAll(() => page.context().close());

    it('is dropped, and its columns are found; which meeting it is about is asked', async () => {
      expect(await wholeness(page)).toEqual([]);
      await page.locator('input[type=file]').setInputFiles(list);
      const columns = page.locator('select');
      const retry = button(said.retry);
      await columns.or(retry).first().waitFor();
      while (await retry.isVisible()) {
        await retry.click();
        await columns.or(retry).first().waitFor();
      }
      await page.waitForURL(/\?step=columns$/);
      await columns.first().waitFor();
      expect(await textOf(page, 'h1')).toBe(said.rows);
      await button(said.preview).click();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
      expect(await wholeness(page)).toEqual([]);
      name = await page.locator(`option[value="${meeting}"]`).innerText();
      await columns.first().selectOption(meeting);
      await page.locator('input[name=list][value=complete]').check();
      await button(said.preview).click();
    });

    it('shows its four red cells, and who may be one person', async () => {
      await page.waitForURL(/step=preview/);
      await page.locator('[data-red]').first().waitFor();
      expect(await now()).toBe(said.four);
      expect(await page.locator('input[data-red]').count()).toBe(4);
      expect(await wholeness(page)).toEqual([]);
    });

    it('merges people only by a decision', async () => {
      const same = page
        .locator('section[aria-labelledby=people] > ul')
        .getByRole('button', { name: said.same });
      for (let open = await same.count(); open > 0; open -= 1) {
        await same.first().click();
        await page.waitForFunction(
          (left) => document.querySelectorAll('section[aria-labelledby=people] > ul > li').length === left,
          open - 1,
        );
      }
      expect(await textOf(page, '#people')).toBe(said.decided);
    });

    it('is put right in place, by a suggestion and by typing, from one red cell to the next', async () => {
      const left = (n: number) =>
        page.waitForFunction((red) => document.querySelectorAll('input[data-red]').length === red, n);
      const red = (value: string) => page.locator(`input[data-red][value="${value}"]`);
      await red('Moroco').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await left(3);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('Nigerie');
      await page.keyboard.type('x');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Nigerie');
      await page
        .locator('tr', { has: red('Nigerie') })
        .getByRole('option')
        .first()
        .click();
      await left(2);
      const [level, mode] = [page.locator('input[data-red]').nth(0), page.locator('input[data-red]').nth(1)];
      await level.fill('expert');
      await page.keyboard.press('Tab');
      expect(await mode.evaluate((input) => input === document.activeElement)).toBe(true);
      await mode.fill('virtual');
      await page.keyboard.press('Enter');
      await finding(said.becomes);
      expect(await now()).toBe(said.none);
      await page.waitForFunction(() => document.activeElement?.id === 'now');
      expect(await wholeness(page)).toEqual([]);
    });

    it('is applied, and what it changed is one sentence', async () => {
      await page.getByRole('link', { name: said.apply }).click();
      await button(said.button).waitFor();
      expect(await wholeness(page)).toEqual([]);
      await button(said.button).click();
      await button(said.undo).waitFor();
      expect(await textOf(page, 'h1')).toBe(said.entered(plain(name)));
      expect(await wholeness(page)).toEqual([]);
      expect(await onRecord(meeting)).toBe('61 of 27');
    });

    it('is reported as on record already when the same file comes again', async () => {
      const before = new URL(page.url()).pathname;
      const again = await app.openFor(browser, secretariat, { width, scheme });
      await goTo(again.page, `${app.instance.url}${said.path}/imports`);
      await again.page.locator('input[type=file]').setInputFiles(list);
      // The list of earlier imports links there too: only on the page of the new one does the link tell it.
      await again.page.waitForURL(/\?step=columns$/);
      await again.page.locator(`main a[href="${before}"]`).waitFor();
      await again.page.locator('main h1').waitFor();
      expect(await wholeness(again.page)).toEqual([]);
      await again.context.close();
    });

    it('is undone with a reason, and everything is as it was', async () => {
      await button(said.undo).click();
      await page.locator('input[name=reason]').fill('The list was of another day');
      await button(said.undoNow).click();
      await finding(said.undone(plain(name)));
      expect(await wholeness(page)).toEqual([]);
      expect(await onRecord(meeting)).toBe('0 of 0');
      await page.locator('main a[href$="/imports"]').last().click();
      await page.locator('ol li', { hasText: said.takenBack }).first().waitFor();
      if (poor === null) expect(wrong).toEqual([]);
      else expect(poor.lost()).toBeGreaterThan(1);
    });
  },
);

function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '').trim();
}

describe('a file that is no list', () => {
  it('is refused in words, and nothing of it stays', async () => {
    const { page } = await app.openFor(browser, secretariat);
    await goTo(page, `${app.instance.url}/imports`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'picture.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0'),
    });
    const alert = page.locator('main [role=alert]');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/picture\.csv .*Save it as CSV or XLSX/);
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await problemsOf(page, { language: 'en', isAudited: nightly }, [])).toEqual([]);
    await page.context().close();
  });
});

describe('a file that is dropped', () => {
  itAtNight('is taken by the page as one that is chosen', async () => {
    const { page } = await app.openFor(browser, secretariat);
    await goTo(page, `${app.instance.url}/imports?kind=institutions`);
    const transfer = await page.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['Country,Name\nMorocco,An invented agency\n'], 'agencies.csv'));
      return dropped;
    });
    await page.dispatchEvent('main label:has(input[type=file])', 'drop', { dataTransfer: transfer });
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}\?step=columns$/);
    await page.locator('h1', { hasText: '1 row' }).waitFor();
    await page.context().close();
  });
});

describe('someone else', () => {
  itAtNight('is told that imports are not theirs', async () => {
    const member = await app.signedIn('mar@example.org', 'member', { country: 'MAR' });
    const { page, context } = await app.openFor(browser, member);
    await goTo(page, `${app.instance.url}/imports`);
    expect(await textOf(page, 'h1')).toBe('Your role does not allow this');
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await context.close();
  });
});

describe('a server that cannot answer for a moment', () => {
  itAtNight('is asked again by the page itself', async () => {
    const { page, wrong } = await app.openFor(browser, secretariat);
    const refused = new Set<string>();
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      if (refused.has(body)) return route.continue();
      refused.add(body);
      const errors = [{ message: 'The database is away.', extensions: { code: 'DATABASE_AWAY' } }];
      const headers = { 'retry-after': '1' };
      return route.fulfill({ status: 503, headers, json: { data: null, errors } });
    });
    await page.goto(`${app.instance.url}/imports`, { waitUntil: 'commit' });
    await page.locator('main ol li').first().waitFor();
    expect(refused.size).toBeGreaterThan(0);
    expect(await page.locator('main [role=alert]').count()).toBe(0);
    expect(wrong.filter((line) => !line.includes('503'))).toEqual([]);
    await page.context().close();
  });
});
