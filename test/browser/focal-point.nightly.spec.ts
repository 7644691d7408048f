import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsClient, entryOf } from '../records-client.js';
import { password, type Person } from '../person.js';
import { load, openBrowser, openPage, textOf, type Browser, type Page } from './browser.js';
import { layoutOf } from './faults.js';
import { openApp, type AppUnderTest } from './app-under-test.js';
import { makePoor, until } from './poor-line.js';

let app: AppUnderTest;
let browser: Browser;
let secretary: Person;

const round = 'needs-2026';

beforeAll(async () => {
  app = await openApp();
  secretary = await app.signedIn('sec@example.org', 'secretariat');
  entryOf(
    await new RecordsClient(secretary).publish('round', {
      root: {
        ...{ id: round, title_en: 'Round of 2026', title_ar: 'جولة 2026', original: 'en' },
        ...{ plan_code: '2021-2022', opens_on: '2024-01-01' },
      },
      parts: {},
    }),
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const readers = [
  {
    language: 'ar',
    prefix: '/ar',
    guest: { name: 'أحمد العلوي', email: 'mar@example.org', country: 'MAR' },
    member: 'Morocco',
    nth: 1,
    fill: 'تعبئة بيان الاحتياجات والقدرات: جولة 2026',
    levels: ['مرتفع', 'لا يوجد', 'متوسط'],
    answered: /^المجالات المُجاب عنها: 2 من/,
    submit: /^(تقديم|إعادة المحاولة)$/,
    submitted: 'مقدَّم',
    published: 'نُشر',
    locked: 'منشور ومقفل',
    reopen: 'إعادة الفتح',
    menu: 'تنزيل ومشاركة الرابط',
    report: 'الإبلاغ عن خطأ هنا',
    wrong: 'حضرنا الاجتماع الثالث عام 2021.',
    send: 'إرسال',
    sent: 'أُرسل إلى الأمانة.',
    accepted: 'مقبول',
  },
  {
    language: 'en',
    prefix: '',
    guest: { name: 'Awa Sample', email: 'sen@example.org', country: 'SEN' },
    member: 'Senegal',
    nth: 2,
    fill: 'Fill in needs and capacities: Round of 2026',
    levels: ['high', 'none', 'medium'],
    answered: /^2 of \d+ areas answered/,
    submit: /^(Submit|Try again)$/,
    submitted: 'submitted',
    published: 'Published',
    locked: 'published and locked',
    reopen: 'Reopen',
    menu: 'Download and share',
    report: 'Report an error here',
    wrong: 'We were at the third meeting of 2021.',
    send: 'Send',
    sent: 'Sent to the secretariat.',
    accepted: 'Accepted',
  },
] as const;

describe.each(readers)(
  'a focal point on a phone and a poor line ($language)',
  ({ language, prefix, guest, ...words }) => {
    let page: Page;
    let poor: { lost(): number };
    const to = (path: string) => `${app.instance.url}${prefix}${path}`;
    const levels = (area: number, scale: number) =>
      page.locator('form ol > li').nth(area).locator('fieldset').nth(scale);

    beforeAll(async () => {
      ({ page } = await openPage(browser, { width: 390, own: app.instance.url }));
      poor = await makePoor(page);
    });
    afterAll(() => page.context().close());

    it('comes in by invitation and finds the open round on its account', async () => {
      expect(await app.admin.invite({ ...guest, role: 'member', language })).toEqual([]);
      const secret = await app.admin.letterTo(guest.email);
      await until(
        async () => void (await page.goto(to(`/invitation#${secret}`))),
        () => page.locator('input[name=password]').waitFor({ timeout: 15_000 }),
      );
      await page.locator('input[name=password]').fill(password);
      await until(
        () => page.locator('form [type=submit]').click(),
        () => page.waitForURL(/\/account$/, { timeout: 15_000 }),
      );
      const link = page.getByRole('link', { name: words.fill });
      await until(
        async () => {
          if ((await link.count()) === 0) await page.reload();
        },
        () => link.waitFor({ timeout: 15_000 }),
      );
    }, 120_000);

    it('fills in its needs and submits them', async () => {
      await page.getByRole('link', { name: words.fill }).click();
      await page.locator('form ol > li').first().waitFor({ timeout: 40_000 });
      expect(await page.locator('form ol > li').count()).toBeGreaterThan(2);
      const [high, none, medium] = words.levels;
      await levels(0, 0).getByRole('radio', { name: high }).check();
      await levels(0, 1).getByRole('radio', { name: none }).check();
      await levels(1, 1).getByRole('radio', { name: medium }).check();
      await page.locator('form > fieldset').getByText('العربية').click();
      expect(await textOf(page, 'form [role=status]')).toMatch(words.answered);
      await until(
        () => page.getByRole('button', { name: words.submit }).click({ timeout: 10_000 }),
        () => page.locator('[aria-current=step]', { hasText: words.submitted }).waitFor({ timeout: 15_000 }),
      );
      expect(await layoutOf(page, language)).toEqual([]);
      expect(await page.locator('form').count()).toBe(0);
    }, 180_000);

    it('is read by the secretariat, which accepts and publishes it; then its figures are on the page', async () => {
      const { page: desk, context } = await app.openFor(browser, secretary);
      await load(desk, `${app.instance.url}/entry`);
      expect(await textOf(desk, 'h1')).toBe('1 entry waits for a decision');
      const line = desk
        .locator('section', { has: desk.locator('#queue-submitted') })
        .locator('li')
        .first();
      expect(await line.innerText()).toContain(words.member);
      await line.getByRole('button', { name: 'Accept' }).click();
      await desk.locator('#queue-accepted').waitFor();
      await desk.getByRole('button', { name: 'Publish' }).click();
      await desk.locator('#queue-accepted').waitFor({ state: 'detached' });
      await load(desk, `${app.instance.url}/cooperation?round=${round}`);
      expect(await textOf(desk, 'h1 + div')).toMatch(new RegExp(`^${words.nth} of 57 members answered`));
      await load(desk, `${app.instance.url}/countries/${guest.country}`);
      await desk.locator('section:has(#needs) li').first().waitFor();
      expect(await textOf(desk, 'section:has(#needs)')).toContain('need high; capacity none');
      await context.close();
    }, 90_000);

    it('sees its answer locked, and what became of it', async () => {
      await until(
        async () => void (await page.goto(to(`/entry/needs/${guest.country}/${round}?view=history`))),
        () => page.getByText(words.published).first().waitFor({ timeout: 20_000 }),
      );
      expect(await page.locator('main').innerText()).toContain(words.locked);
      expect(await page.getByText(words.reopen).count()).toBe(0);
    }, 120_000);

    it('reports a wrong attendance from the chart that shows it', async () => {
      const chart = page.locator('figure#breadth');
      await until(
        async () => void (await page.goto(to('/participation'))),
        () => chart.getByRole('button', { name: words.menu }).waitFor({ timeout: 30_000 }),
      );
      await chart.getByText(words.menu).click();
      await chart.getByText(words.report).click();
      await page.locator('main bdi', { hasText: '/participation#breadth' }).waitFor({ timeout: 20_000 });
      await page.locator('form textarea, form input').first().fill(words.wrong);
      await until(
        () => page.getByRole('button', { name: words.send }).click(),
        () => page.getByText(words.sent).waitFor({ timeout: 15_000 }),
      );
      expect(await layoutOf(page, language)).toEqual([]);
    }, 180_000);

    it('is answered by the secretariat, and reads the answer where it reported; the record of changes has both', async () => {
      const answer = `Corrected for ${words.member}`;
      const { page: desk, context } = await app.openFor(browser, secretary);
      await load(desk, `${app.instance.url}/reports`);
      const report = desk.locator('main li', { hasText: words.wrong }).first();
      await report.getByText('Decide').click();
      await report.locator('select').selectOption('accepted');
      await report.locator('textarea, input[name=answer]').last().fill(answer);
      await report.getByRole('button', { name: 'Send the decision' }).click();
      await report.getByText(answer).first().waitFor();
      await load(desk, `${app.instance.url}/audit`);
      const actual = await desk.locator('main').innerText();
      expect(actual).toContain('Error reported');
      expect(actual).toContain('Report of an error accepted');
      expect(actual).toContain(answer);
      await context.close();
      await until(
        async () => void (await page.goto(to('/report-error'))),
        () => page.getByText(answer).waitFor({ timeout: 20_000 }),
      );
      const own = page.locator('section:has(#own) li').first();
      expect(await own.innerText()).toContain(words.accepted);
      expect(poor.lost()).toBeGreaterThan(2);
    }, 120_000);
  },
);
