export { localeRouteOf, pathOf, type LocaleRoute } from '@libs/vocabulary';

/** A path in plain letters; null where its escapes are broken. */
export function decodedPath(pathname: string): string | null {
  try {
    return decodeURI(pathname);
  } catch {
    return null;
  }
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
