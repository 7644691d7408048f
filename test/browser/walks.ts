import type { Language } from '@libs/vocabulary';
import { goTo, openPage, type Browser, type Page } from './browser.js';
import { nightly } from '../nightly.js';
import { faultsOf, layoutOf } from './faults.js';

const languages = ['en', 'fr', 'ar'] as const satisfies readonly Language[];
const looks = [
  { width: 1280, scheme: 'light' },
  { width: 390, scheme: 'dark' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
] as const;
/** By day each language has one look, so that each language, width and scheme is seen. */
const LOOK_BY_DAY = { en: 0, fr: 3, ar: 1 } as const;

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

/** Milliseconds for a page of a walk on a machine that is busy with ten other things: a night’s walk has forty, each read by axe. */
export const LONGEST_PAGE = 30_000;

/**
 * At night every page in every language, width and scheme, and all of it read by axe. By day each page once, in a language and
 * a look that the pages take in turn; axe, which takes as long as three pages, reads every seventh.
 */
export function walksOf<Path>(paths: readonly Path[]): Walk<Path>[] {
  if (nightly)
    return looks.flatMap((look) =>
      languages.map((language) => ({ language, ...look, paths, audited: paths })),
    );
  // A walk begins with the whole script, which takes as long as three more pages.
  const walks = languages.map((language) => ({ language, ...looks[LOOK_BY_DAY[language]] }));
  return walks.flatMap((walk, turn) => {
    const own = paths.filter((_, index) => index % walks.length === turn);
    return own.length === 0
      ? []
      : [{ ...walk, paths: own, audited: own.filter((path) => paths.indexOf(path) % 7 === 2) }];
  });
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
  const faults = isAudited ? await faultsOf(page, { byDay: true }) : [];
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
