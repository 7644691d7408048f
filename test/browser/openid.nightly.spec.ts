import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../instance.js';
import { IdentityProvider } from '../provider.js';
import { load, openBrowser, openPage, textOf, type Browser } from './browser.js';
import { faultsOf, layoutOf } from './faults.js';
import { openApp, type AppUnderTest } from './app-under-test.js';

let provider: IdentityProvider;
let app: AppUnderTest;
let instance: AppUnderTest['instance'];
let admin: AppUnderTest['admin'];
let browser: Browser;

beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  provider = new IdentityProvider(await freePort(), `${publicUrl}/openid`);
  await provider.open();
  app = await openApp({ port, env: { PUBLIC_URL: publicUrl, ...provider.settings } });
  ({ instance, admin } = app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await provider.close();
});

describe.each([
  {
    language: 'en',
    look: { width: 1280, scheme: 'light' },
    go: 'Sign in with',
    unknown: 'Nobody with your e-mail address was invited.',
  },
  {
    language: 'fr',
    look: { width: 1280, scheme: 'dark' },
    go: 'Se connecter avec',
    unknown: 'Aucune invitation n’a été envoyée à votre adresse électronique.',
  },
  {
    language: 'ar',
    look: { width: 390, scheme: 'dark' },
    go: 'الدخول عبر',
    unknown: 'لم تُوجَّه دعوة إلى عنوان بريدكم الإلكتروني.',
  },
] as const)('someone whose organisation vouches for them ($language)', ({ language, look, ...words }) => {
  it('stays out uninvited, comes in invited to the page they wanted, and may change their name', async () => {
    const { context, page } = await openPage(browser, { ...look, own: instance.url });
    const prefix = language === 'en' ? '' : `/${language}`;
    const email = `${language}@example.org`;
    const wholeness = async () => [...(await faultsOf(page)), ...(await layoutOf(page, language))];
    const go = async () => {
      const button = page.getByRole('button', { name: words.go });
      await button.waitFor();
      expect(await wholeness()).toEqual([]);
      await button.click();
    };
    provider.who = { subject: `subject-${language}`, email, verified: true };
    await load(page, `${instance.url}${prefix}/sign-in?next=${prefix}/meetings/pesnet-4`);
    await go();
    await page.getByText(words.unknown).waitFor();
    expect(await wholeness()).toEqual([]);
    await admin.invite({ name: 'Nadia', email, role: 'member', country: 'MAR' });
    await go();
    await page.waitForURL(new RegExp(`${prefix}/meetings/pesnet-4$`));
    await load(page, `${instance.url}${prefix}/account`);
    expect(await textOf(page, 'h1')).toBe('Nadia');
    // Who has no password is asked for none.
    expect(await page.locator('input[type=password]').count()).toBe(0);
    await page.locator('input[name=name]').fill('Nadia Benali');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Nadia Benali' }).waitFor();
    expect(await wholeness()).toEqual([]);
    await context.close();
  });
});

describe('a new address', () => {
  it('is confirmed on the page that the letter leads to', async () => {
    const { context, page } = await openPage(browser, { width: 390, own: instance.url });
    await admin.form('changeAddress(email: $email, password: $secret)', '$email: String!, $secret: String', {
      email: 'ada@example.org',
      secret: 'four blue doors open',
    });
    await load(page, `${instance.url}/fr/address#${await admin.letterTo('ada@example.org')}`);
    await page.getByText('ada@example.org').waitFor();
    expect([...(await faultsOf(page)), ...(await layoutOf(page, 'fr'))]).toEqual([]);
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.locator('h1', { hasText: 'La nouvelle adresse est désormais en vigueur' }).waitFor();
    await context.close();
  });
});
