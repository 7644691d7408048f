import { isLanguage, type Language } from '@libs/vocabulary';

/** What the program that draws pages and the server tell each other. */

/** Which page is to be drawn. */
export interface PageAddress {
  readonly pathname: string;
  /** Of the address, without its question mark. */
  readonly search: string;
}

export function languageOf(path: string): Language {
  const word = /^\/(\w+)(\/|$)/.exec(path)?.[1];
  return isLanguage(word) ? word : 'en';
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

/** A page as the pages' own code drew it. */
export interface DrawnPage {
  readonly isFound: boolean;
  readonly title: string;
  readonly markup: string;
  /** Rules for what the markup refers to as `data-style`: no attribute may hold a style. */
  readonly styles: string;
  /** The answers that the page was drawn from, as JSON that may stand in a script element. */
  readonly answers: string;
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
  /** A page's picture as a PNG file. */
  | { readonly type: 'painted'; readonly id: number; readonly picture: Uint8Array | null }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
