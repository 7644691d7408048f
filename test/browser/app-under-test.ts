import { openApp as openProduct, type AppUnderTest as Product } from '../app-under-test.js';
import { password, type Person } from '../person.js';
import { load, openPage, type Browser, type Page, type PageOptions } from './browser.js';

/** The product on a database of its own with the shipped figures, for pages that people are signed in to. */
export interface AppUnderTest extends Product {
  /** A page on which someone is signed in. */
  readonly openFor: (browser: Browser, person: Person, look?: PageOptions) => ReturnType<typeof openPage>;
  /** Signs someone in by the form, in the language of a prefix such as `/ar`. */
  readonly signIn: (page: Page, email: string, prefix?: string) => Promise<void>;
}

export async function openApp(options: Parameters<typeof openProduct>[0] = {}): Promise<AppUnderTest> {
  const app = await openProduct(options);
  const { url } = app.instance;
  return {
    ...app,
    async openFor(browser, person, look = {}) {
      const page = await openPage(browser, { ...look, own: url });
      const cookies = person.cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
      });
      await page.context.addCookies(cookies);
      // As signing in by the form notes it: pages for everybody ask who is there only then (`apps/web/src/lib/session-note.ts`).
      await page.context.addInitScript(() => localStorage.setItem('signed-in', '1'));
      return page;
    },
    async signIn(page, email, prefix = '') {
      await load(page, `${url}${prefix}/sign-in`);
      await page.locator('input[name=email]').fill(email);
      await page.locator('input[name=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/account$/);
    },
  };
}
