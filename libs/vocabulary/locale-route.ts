import { DEFAULT_LANGUAGE, isLanguage, type Language } from './languages.js';

/** Where the reader is: a language and a page's path without it. */
export interface LocaleRoute {
  readonly language: Language;
  readonly path: string;
}

/** The language is the first segment of a path; the default language has none. */
export function localeRouteOf(pathname: string): LocaleRoute {
  const [, first, ...rest] = pathname.split('/');
  if (isLanguage(first) && first !== DEFAULT_LANGUAGE) return { language: first, path: `/${rest.join('/')}` };
  return { language: DEFAULT_LANGUAGE, path: pathname };
}

/** The address of a page in a language. */
export function pathOf({ language, path }: LocaleRoute): string {
  if (language === DEFAULT_LANGUAGE) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}
