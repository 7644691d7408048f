import type { Language } from '@libs/vocabulary';
import { openPage, goTo, type Browser, type Page } from './browser.js';
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
 * At night every page in every language, width and scheme; else a choice in which each page meets every language,
 * both widths and both schemes, and each language meets every look. By day axe reads each page once, one page in
 * English, the next in French, the third in Arabic.
 */
export function walksOf<Path>(paths: readonly Path[]): Walk<Path>[] {
  return looks.flatMap((look, at) =>
    languages.map((language, spoken) => {
      if (nightly) return { language, ...look, paths, audited: paths };
      const own = paths.filter((_, index) => lookOf(index, spoken) === at);
      return { language, ...look, paths: own, audited: own.filter((path) => paths.indexOf(path) % 3 === spoken) };
    }),
  );
}

/** Of two looks in turn for the three languages of a page; the next page has the other way round, those after it the other two. */
function lookOf(page: number, language: number): number {
  return 2 * (Math.floor(page / 2) % 2) + ((page + language) % 2);
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
  for (const place of paths) {
    const [base, path] = place;
    await goTo(page, base + prefixOf(language) + path);
    const problems = await problemsOf(page, { language, isAudited: audited.includes(place) }, wrong);
    if (problems.length > 0) found[path] = problems;
  }
  await context.close();
  return found;
}
