import { isLanguage, type Language } from '@libs/vocabulary';

/** Where the reader is: a language and a page's path without it. */
export interface LocaleRoute {
  readonly language: Language;
  readonly path: string;
}

/** A path in plain letters; null where its escapes are broken. */
export function decodedPath(pathname: string): string | null {
  try {
    return decodeURI(pathname);
  } catch {
    return null;
  }
}

/** The language is the first segment of a path; English has none. */
export function localeRouteOf(pathname: string): LocaleRoute {
  const [, first, ...rest] = pathname.split('/');
  if (isLanguage(first) && first !== 'en') return { language: first, path: `/${rest.join('/')}` };
  return { language: 'en', path: pathname };
}

/** The address of a page in a language. */
export function pathOf({ language, path }: LocaleRoute): string {
  if (language === 'en') return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** What of an address's search goes along from page to page: the theme, not a page's own filters. */
export function travelling(search: string): string {
  const theme = new URLSearchParams(search).get('theme');
  return theme === null ? '' : `?theme=${encodeURIComponent(theme)}`;
}

/** A path of our own that an address names; never an address elsewhere, nor a script. */
export function ownPath(text: string | null): string | null {
  return text !== null && /^\/(?![/\\])[\w/?=&%.:,+-]*(?:#[\w-]+)?$/.test(text) ? text : null;
}
