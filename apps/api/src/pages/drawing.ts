import type { DrawnPage, PageAddress } from '@libs/pages';
import { localeRouteOf, type Language } from '@libs/vocabulary';

/** What the program that draws pages and the server tell each other. */

export function languageOf(path: string): Language {
  return localeRouteOf(path).language;
}

/** Where the picture of a page is. */
export function pictureAddress({ pathname, search }: PageAddress): string {
  const name = pathname === '/' ? '/index' : pathname;
  return `/pictures${name}.png${search === '' ? '' : `?${search}`}`;
}

/** The page whose picture has an address; null where it is no such address. */
export function pageOfPicture(pathname: string): string | null {
  const name = /^\/pictures(\/.+)\.png$/.exec(pathname)?.[1];
  return name === undefined ? null : name === '/index' ? '/' : name;
}

/** To the program. */
export type Order =
  | { readonly type: 'draw' | 'paint'; readonly id: number; readonly address: PageAddress }
  | {
      readonly type: 'answer';
      readonly id: number;
      readonly question: string;
      readonly text: string | null;
    };

/** From the program: what it needs an answer to, or how a page ended; null where the page is not drawn ahead. */
export type Report =
  | { readonly type: 'ask'; readonly id: number; readonly question: string }
  | { readonly type: 'drawn'; readonly id: number; readonly page: DrawnPage | null }
  /** A page's picture as a PNG file; null where the page is not drawn now. */
  | { readonly type: 'painted'; readonly id: number; readonly picture: Uint8Array | 'none' | null }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
