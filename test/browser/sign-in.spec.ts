import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '@libs/vocabulary';
import type { Instance } from '../instance.js';
import { password, type Person } from '../person.js';
import { goTo, openBrowser, openPage, textOf, type Browser, type Page } from './browser.js';
import { openApp, type AppUnderTest } from './app-under-test.js';
import { itAtNight, nightly } from '../nightly.js';
import { prefixOf, problemsOf, walksOf } from './walks.js';

let app: AppUnderTest;
let instance: Instance;
let admin: Person;
let browser: Browser;

/** An address with a link in it, for someone who was invited just now. */
async function invitation(guest: Readonly<Record<string, string>>, language: string): Promise<string> {
  expect(await admin.invite({ ...guest, language })).toEqual([]);
  const secret = await admin.letterTo(guest['email'] ?? '');
  return `${instance.url}${language === 'en' ? '' : `/${language}`}/invitation#${secret}`;
}

beforeAll(async () => {
  app = await openApp();
  ({ instance, admin } = app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

function wholeness(page: Page, language: Language): Promise<string[]> {
  return problemsOf(page, { language, isAudited: nightly }, []);
}

const guests = [
  {
    language: 'en',
    guest: { name: 'Amina Saïdi', email: 'amina@example.org', role: 'member', country: 'MAR' },
    look: { width: 1280, scheme: 'light' },
    accept: 'Accept',
    short: 'Please choose at least 12 characters.',
    role: 'National focal point (NFP): Morocco',
    signOut: 'Sign out',
    signIn: 'Sign in',
    wrong: 'Address or password is not right.',
  },
  {
    language: 'ar',
    guest: { name: 'أحمد العلي', email: 'ahmad@example.org', role: 'member', country: 'QAT' },
    look: { width: 390, scheme: 'dark' },
    accept: 'قبول الدعوة',
    short: 'اختاروا 12 حرفًا على الأقل.',
    role: 'جهة الاتصال الوطنية، قطر',
    signOut: 'تسجيل الخروج',
    signIn: 'تسجيل الدخول',
    wrong: 'العنوان أو كلمة المرور غير صحيحة.',
  },
] as const;

/** By day the second, on a phone. */
describe.each(nightly ? guests : guests.slice(1))(
  'a focal point who is invited ($language)',
  ({ language, guest, look, ...words }) => {
    let page: Page;
    const path = (to: string) => `${instance.url}${language === 'en' ? '' : `/${language}`}${to}`;

    beforeAll(async () => {
      ({ page } = await openPage(browser, { ...look, own: instance.url }));
    });
    afterAll(() => page.context().close());

    it('chooses a password, sees beside the field when it is too short, and is in', async () => {
      await goTo(page, await invitation(guest, language));
      expect(await textOf(page, 'main')).toContain(guest.name);
      expect(await wholeness(page, language)).toEqual([]);
      await page.locator('input[name=password]').fill('short');
      await page.getByRole('button', { name: words.accept }).click();
      await page.getByText(words.short).waitFor();
      expect(await wholeness(page, language)).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('password');
      await page.locator('input[name=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/account$/);
      await page.getByText(words.role).waitFor();
      const ids = await page.locator('main [id]').evaluateAll((found) => found.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(await textOf(page, 'h1')).toBe(guest.name);
      expect(await wholeness(page, language)).toEqual([]);
    });

    it('sees neither people nor outbox nor the record of changes', async () => {
      const links = await page
        .locator('main nav a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')?.replace(/^\/(fr|ar)\//, '/')));
      expect(links).toEqual(['/account', '/entry']);
      for (const to of ['/people', '/outbox', '/audit']) {
        await goTo(page, path(to));
        expect(await page.locator('main').innerText()).not.toContain('@example.org');
        expect(await wholeness(page, language)).toEqual([]);
      }
    });

    it('goes out, and comes in again by the right password only', async () => {
      await goTo(page, path('/account'));
      // Going out loads the page again, so that nothing of the person stays.
      const anew = page.waitForEvent('load');
      await page.getByRole('button', { name: words.signOut }).click();
      await anew;
      await page.locator('header a', { hasText: words.signIn }).first().waitFor({ state: 'attached' });
      await goTo(page, path('/sign-in'));
      await page.locator('input[name=email]').fill(guest.email);
      await page.locator('input[name=password]').fill('not the right one');
      await page.keyboard.press('Enter');
      await page.getByText(words.wrong).waitFor();
      expect(await wholeness(page, language)).toEqual([]);
      await page.locator('input[name=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/account$/);
      await page.locator('h1', { hasText: guest.name }).waitFor();
    });
  },
);

describe('the pages of an administrator', () => {
  const paths = ['/account', '/people', '/outbox', '/audit', '/audit?action=account.invited', '/reset'];
  it.each(walksOf(nightly ? paths : paths.slice(1, 3)))(
    'are whole in $language, $width wide, $scheme',
    async ({ language, paths: own, audited, ...look }) => {
      const { context, page, wrong } = await app.openFor(browser, admin, look);
      const found: Record<string, unknown> = {};
      for (const to of own) {
        await goTo(page, instance.url + prefixOf(language) + to);
        await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
        const problems = await problemsOf(page, { language, isAudited: audited.includes(to) }, wrong);
        if (problems.length > 0) found[to] = problems;
      }
      await context.close();
      expect(found).toEqual({});
    },
  );
});

describe('someone whose session was ended elsewhere', () => {
  itAtNight('is told so by the next thing they try', async () => {
    const { context, page } = await openPage(browser, { own: instance.url });
    await goTo(
      page,
      await invitation({ name: 'Leaving', email: 'leaving@example.org', role: 'chair' }, 'en'),
    );
    await page.locator('input[name=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/account$/);
    await page.getByText('This browser').waitFor();
    const { account } = await admin.accountOf('leaving@example.org');
    await admin.form('endSessionsOf(account: $account)', '$account: ID!', { account });
    await page.locator('section[aria-labelledby=language] button').click();
    await page.getByText('Your session has ended. Please sign in again.').waitFor();
    await context.close();
  });
});

describe('pages for members only', () => {
  itAtNight(
    'say so to a visitor, and show their figures after signing in, on the page that was asked for',
    async () => {
      await admin.form('setReading(reading: $reading)', '$reading: String!', { reading: 'members' });
      const { context, page } = await openPage(browser, { own: instance.url });
      await goTo(page, `${instance.url}/fr/meetings/pesnet-4`);
      expect(await textOf(page, 'h1')).toBe('Réservé aux membres du Réseau');
      expect(await page.locator('main').innerText()).not.toContain('Marrakech');
      expect(await wholeness(page, 'fr')).toEqual([]);
      await page.locator('main a', { hasText: 'Se connecter' }).click();
      await page.locator('input[name=email]').fill('admin@example.org');
      await page.locator('input[name=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/fr\/meetings\/pesnet-4/);
      await page.locator('h1', { hasText: '20 membres' }).waitFor();
      await admin.form('setReading(reading: $reading)', '$reading: String!', { reading: 'open' });
      await context.close();
    },
  );
});
