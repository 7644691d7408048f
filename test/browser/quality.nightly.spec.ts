import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../person.js';
import { goTo, openBrowser, textOf, type Browser, type Page } from './browser.js';
import { faultsOf, layoutOf } from './faults.js';
import { openApp, type AppUnderTest } from './app-under-test.js';

let app: AppUnderTest;
let instance: AppUnderTest['instance'];
let admin: AppUnderTest['admin'];
let secretary: Person;
let focalPoint: Person;
let browser: Browser;

/** What lies in the outbox for someone: subjects, newest first. */
async function subjectsTo(email: string): Promise<readonly string[]> {
  const { data } = await admin.send<{ outbox: { letters: { email: string; subject: string }[] } }>(
    '{ outbox { letters { email subject } } }',
  );
  return (data?.outbox.letters ?? [])
    .filter((letter) => letter.email === email)
    .map(({ subject }) => subject);
}

beforeAll(async () => {
  app = await openApp({ figures: 'real' });
  ({ instance, admin } = app);
  secretary = await app.signedIn('desk@example.org', 'secretariat');
  focalPoint = await app.signedIn('mar@example.org', 'member', { country: 'MAR' });
  await app.signedIn('qat@example.org', 'member', { country: 'QAT', language: 'ar' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const readers = [
  {
    language: 'en',
    prefix: '',
    look: { width: 1280, scheme: 'light' },
    finding: /^4 figures do not agree with another, 1 record breaks a rule, no source/,
    country: 'MAR',
    email: 'mar@example.org',
    subject: 'PESNET Observatory: what is not yet known of Morocco',
    sent: 'The letter is in the outbox.',
    copy: 'Copy the text',
    empty: 'Please fill this in.',
  },
  {
    language: 'ar',
    prefix: '/ar',
    look: { width: 390, scheme: 'dark' },
    finding: /^4 أرقام متباينة، وسجل واحد يخالف قاعدة/,
    country: 'QAT',
    email: 'qat@example.org',
    subject: 'مرصد PESNET: ما لم يُعرف بعد عن قطر',
    sent: 'الرسالة في صندوق الصادر.',
    copy: 'نسخ النص',
    empty: 'يُرجى ملء هذا الحقل.',
  },
] as const;

describe.each(readers)(
  'the secretariat ($language)',
  ({ language, prefix, look, country, email, ...words }) => {
    let page: Page;
    let wrong: string[];
    const path = (to: string) => `${instance.url}${prefix}${to}`;
    const wholeness = async () => [
      ...(await faultsOf(page)),
      ...(await layoutOf(page, language)),
      ...wrong.splice(0),
    ];

    beforeAll(async () => {
      ({ page, wrong } = await app.openFor(browser, secretary, look));
      await goTo(page, path('/account'));
    });
    afterAll(() => page.context().close());

    it('finds from the pages of the account what does not agree, with every source and a way to its page', async () => {
      await page.locator('main nav a[href*="/quality"]').click();
      await page.locator('h2#conflicts').waitFor();
      expect(await textOf(page, 'h1')).toMatch(words.finding);
      const conflicts = page.locator('section:has(#conflicts)');
      const links = await conflicts
        .locator('tbody a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(links.map((href) => href?.replace(prefix, ''))).toEqual([
        '/meetings/pesnet-3',
        '/meetings/pesnet-2',
        '/meetings/pesnet-4',
        '/work-plans/2021-2022?activity=act-2022-11-knowledge',
      ]);
      const first = await conflicts.locator('tbody').first().innerText();
      expect(first).toMatch(/71[\s\S]*70/);
      await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
      expect(await wholeness()).toEqual([]);
    });

    it('drafts a reminder by keyboard, sees what is left empty, and sends it as it was changed', async () => {
      const link = page.locator(`a[href$="/quality/${country}"]`);
      await link.focus();
      await page.keyboard.press('Enter');
      const subject = page.locator('input[name=subject]');
      await subject.waitFor();
      expect(await subject.inputValue()).toBe(words.subject);
      expect(await textOf(page, 'main')).toContain(email);
      expect(await wholeness()).toEqual([]);
      expect(await subjectsTo(email)).not.toContain(words.subject);
      await subject.fill('');
      await page.keyboard.press('Enter');
      await page.getByText(words.empty).waitFor();
      expect(await wholeness()).toEqual([]);
      await subject.fill(`${words.subject} (2)`);
      await page.keyboard.press('Enter');
      await page.getByText(words.sent).waitFor();
      expect((await subjectsTo(email))[0]).toBe(`${words.subject} (2)`);
    });

    it('is offered words to copy where nobody has an account', async () => {
      await goTo(page, path('/quality/TUN'));
      await page.getByRole('button', { name: words.copy }).waitFor();
      expect(await page.locator('form, main input, main textarea').count()).toBe(0);
      expect(await wholeness()).toEqual([]);
    });
  },
);

describe('others', () => {
  it('an administrator reads the page and is offered no reminder; a focal point sees that it is not for them', async () => {
    const { context, page } = await app.openFor(browser, app.admin);
    await goTo(page, `${instance.url}/fr/quality`);
    await page.locator('h2#conflicts').waitFor();
    expect(await page.locator('a[href*="/quality/"]').count()).toBe(0);
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
    expect([...(await faultsOf(page)), ...(await layoutOf(page, 'fr'))]).toEqual([]);
    await context.close();

    const member = await app.openFor(browser, focalPoint);
    for (const to of ['/quality', '/quality/MAR']) {
      await goTo(member.page, `${instance.url}${to}`);
      expect(await member.page.locator('main table, main form').count()).toBe(0);
      expect(await faultsOf(member.page)).toEqual([]);
    }
    await member.context.close();
  });
});
