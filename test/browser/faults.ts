import { direction, type Language } from '@libs/vocabulary';
import axe from 'axe-core';
import { nightly } from '../nightly.js';
import type { Page } from './browser.js';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** What axe finds against a page. It takes seconds: by day only the walks of all pages ask it, the tests of what people do at night. */
export async function faultsOf(page: Page, { byDay = false } = {}): Promise<string[]> {
  if (!nightly && !byDay) return [];
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    if (window.axe === undefined) throw new Error('axe is not on the page.');
    const { violations } = await window.axe.run({ resultTypes: ['violations'], preload: false });
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
export function layoutOf(page: Page, language: Language): Promise<string[]> {
  const expected = { lang: language, dir: direction(language) };
  return page.evaluate(({ lang, dir }) => {
    const { documentElement: html } = document;
    const problems: string[] = [];
    if (html.lang !== lang) problems.push(`lang is ${html.lang}`);
    if (html.dir !== dir) problems.push(`dir is ${html.dir}`);
    if (html.scrollWidth > html.clientWidth)
      problems.push(`wider than the window by ${html.scrollWidth - html.clientWidth}`);
    const key = /\b[a-z-]+\.[a-z-]+(-[a-z]+)*\b/g;
    const bare = [...document.querySelectorAll('h1, h2, th, dt, button, figcaption p, label span')]
      .map((element) => element.textContent)
      .filter((text) => text.match(key)?.join() === text);
    return [...problems, ...bare.map((text) => `a key stands bare: ${text}`)];
  }, expected);
}
