import type { Language } from '@libs/vocabulary';
import { follow, openPage, goTo, type Browser, type Page } from './browser.js';
import { faultsOf, layoutOf } from './faults.js';

/** Whether everything is walked, as every night, instead of a choice. */
export const nightly = process.env['NIGHTLY'] === '1';

const languages = ['en', 'fr', 'ar'] as const satisfies readonly Language[];
const looks = [
  { width: 1280, scheme: 'light' },
  { width: 390, scheme: 'dark' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
] as const;

/**
 * A reader's language, width of the window and colour scheme, the pages to be opened with them, and those of them that
 * axe reads too.
 */
export interface Walk<Path> {
  readonly language: Language;
  readonly width: 1280 | 390;
  readonly scheme: 'light' | 'dark';
  readonly paths: readonly Path[];
  readonly audited: readonly Path[];
}

/**
 * At night every page in every language, width and scheme, and all of it read by axe. By day each page is walked from left to
 * right in English or French, and from right to left, in two looks that differ in width and scheme; axe reads one of the two.
 */
export function walksOf<Path>(paths: readonly Path[]): Walk<Path>[] {
  return looks.flatMap((look, at) =>
    languages.map((language) => {
      if (nightly) return { language, ...look, paths, audited: paths };
      const own = paths.filter((_, index) => lookOf(index, language) === at);
      return {
        language,
        ...look,
        paths: own,
        audited: own.filter((path) => isAudited(paths.indexOf(path), language)),
      };
    }),
  );
}

/** Every second page is wide in Arabic, the others narrow; each is narrow or wide the other way round in its other language. */
function lookOf(page: number, language: Language): number | null {
  const other = page % 4 < 2 ? 'en' : 'fr';
  if (language !== 'ar' && language !== other) return null;
  const pair = 2 * (Math.floor(page / 2) % 2);
  return pair + ((page + (language === 'ar' ? 1 : 0)) % 2);
}

function isAudited(page: number, language: Language): boolean {
  return (language === 'ar') === (page % 3 === 0);
}

/** All cases at night; else `count` of them, evenly spread. */
export function chosen<Case>(cases: readonly Case[], count: number): Case[] {
  if (nightly || count >= cases.length) return [...cases];
  return Array.from(
    { length: count },
    (_, index) => cases[Math.floor((index * cases.length) / count)],
  ).filter((one) => one !== undefined);
}

/** The start of a page's address in a language: English has none. */
export function prefixOf(language: Language): string {
  return language === 'en' ? '' : `/${language}`;
}

/** What is wrong with a page as it is now: in its layout, what was written to the console, and for axe where it reads it. */
export async function problemsOf(
  page: Page,
  { language, isAudited }: { readonly language: Language; readonly isAudited: boolean },
  wrong: string[],
): Promise<string[]> {
  const faults = isAudited ? await faultsOf(page) : [];
  return [...faults, ...(await layoutOf(page, language)), ...wrong.splice(0)];
}

/** Opens each page of a walk, and gives what is wrong by address. */
export async function walk(
  browser: Browser,
  { language, width, scheme, paths, audited }: Walk<readonly [base: string, path: string]>,
): Promise<Record<string, string[]>> {
  const { context, page, wrong } = await openPage(browser, { width, scheme });
  const found: Record<string, string[]> = {};
  for (const [index, place] of paths.entries()) {
    const [base, path] = place;
    await (index === 0 ? goTo : follow)(page, base + prefixOf(language) + path);
    const problems = await problemsOf(page, { language, isAudited: audited.includes(place) }, wrong);
    if (problems.length > 0) found[path] = problems;
  }
  await context.close();
  return found;
}
