import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { goTo, openBrowser, openPage, server, type Browser, type Page } from './browser.js';

const pages = [
  '/',
  '/participation',
  '/participation?view=groups&table=groups',
  '/participation?view=countries&groups=asian',
  '/participation?view=returned',
  '/meetings',
  '/meetings/pesnet-4',
  '/meetings/pesnet-5',
  '/methodology',
  '/data',
  '/meetings/pesnet-99',
  '/nowhere',
];
const looks = [
  { look: 'wide and light', width: 1280, scheme: 'light' },
  { look: 'on a phone, dark', width: 390, scheme: 'dark' },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(looks)('every page, $look', ({ width, scheme }) => {
  it.each(['en', 'fr', 'ar'] as const)('is whole in %s', async (language) => {
    const { context, page, wrong } = await openPage(browser, { width, scheme });
    const found: Record<string, unknown> = {};
    for (const path of pages) {
      await goTo(page, `${server('REAL')}${language === 'en' ? '' : `/${language}`}${path}`);
      const problems = [...(await faultsOf(page)), ...(await layoutOf(page, language)), ...wrong.splice(0)];
      if (problems.length > 0) found[path] = problems;
    }
    await context.close();
    expect(found).toEqual({});
  });
});

/** What axe finds against a page. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html.slice(0, 160))
          .slice(0, 3)
          .join(' | ')}`,
    );
  });
}

/** What is wrong with a page's direction, language, theme and width. */
function layoutOf(page: Page, language: string): Promise<string[]> {
  return page.evaluate((expected) => {
    const { documentElement: html } = document;
    const problems: string[] = [];
    if (html.lang !== expected) problems.push(`lang is ${html.lang}`);
    if (html.dir !== (expected === 'ar' ? 'rtl' : 'ltr')) problems.push(`dir is ${html.dir}`);
    if (html.scrollWidth > html.clientWidth)
      problems.push(`wider than the window by ${html.scrollWidth - html.clientWidth}`);
    const key = /\b[a-z-]+\.[a-z-]+(-[a-z]+)*\b/g;
    const bare = [...document.querySelectorAll('h1, h2, th, dt, button, figcaption p, label span')]
      .map((element) => element.textContent)
      .filter((text) => text.match(key)?.join() === text);
    return [...problems, ...bare.map((text) => `a key stands bare: ${text}`)];
  }, language);
}
