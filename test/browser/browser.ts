import playwright from 'playwright-core';
import type { Browser, Download, Page } from 'playwright-core';

export type { Browser, Page };

/** The address of a server that the test run started. */
export function server(name: 'REAL' | 'FICTIONAL'): string {
  const url = process.env[`TEST_${name}_URL`];
  if (!url) throw new Error(`TEST_${name}_URL is not set: run these tests by npm test.`);
  return url.replace(/\/$/, '');
}

/** The Chromium of this worker, which serves one spec after the other; closing it closes the pages of this one. */
export function openBrowser(): Promise<Browser> {
  const addresses = process.env['TEST_BROWSERS']?.split(' ') ?? [];
  const address = addresses[(Number(process.env['JEST_WORKER_ID']) - 1) % addresses.length];
  if (!address) throw new Error('No Chromium was found: install one, or set CHROME_PATH to it.');
  return playwright.chromium.connect(address);
}

export interface PageOptions {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** Off by default, so that one test keeps nothing for another. */
  readonly offline?: boolean;
  /** The address of a server of the test's own. */
  readonly own?: string;
}

/** A page of its own, and what went wrong on it: errors of the console and requests that left the host. */
export async function openPage(
  browser: Browser,
  { width = 1280, scheme = 'light', offline = false, own = server('REAL') }: PageOptions = {},
) {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: scheme,
    serviceWorkers: offline ? 'allow' : 'block',
    acceptDownloads: true,
    // Nothing moves on its own: what moves is drawn sixty times a second.
    reducedMotion: 'reduce',
  });
  // A busy machine says nothing of the product: what never comes ends with the test's own time.
  context.setDefaultTimeout(150_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  const hosts = [server('REAL'), server('FICTIONAL'), own].map((url) => new URL(url).host);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !hosts.includes(url.host))
      wrong.push(`left the host: ${request.url()}`);
  });
  return { context, page, wrong };
}

/** Loads a page as an address that someone typed, with all its script, and waits until it is drawn. */
export async function load(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  await ready(page);
}

/**
 * Goes to a page and waits until it is drawn: where the product is open already as a link does, which takes a third of the
 * time, and else by loading it.
 */
export async function goTo(page: Page, url: string): Promise<void> {
  const isOpen = page.url().startsWith(`${new URL(url).origin}/`);
  await (isOpen ? follow : load)(page, url);
}

/** Goes to another page of the same product as a link does. */
async function follow(page: Page, url: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, url);
  await ready(page);
}

/** Loads the page again and waits until it is drawn. */
export async function reload(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'commit' });
  await ready(page);
}

/** Waits until everything that a page awaits is there and drawn: see `apps/web/src/app/watch-readiness.ts`. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-ready'));
}

/** The bytes of a file that a page gave to its reader. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The text of an element without the signs that keep scripts apart. */
export async function textOf(page: Page, selector: string): Promise<string> {
  const text = await page.locator(selector).first().innerText();
  return text.replace(/[\u2066-\u2069\u200e\u200f\u2060]/g, '').trim();
}
