/** What the program that draws pages and the server tell each other. */

/** Which page is to be drawn. */
export interface PageAddress {
  readonly pathname: string;
  /** Of the address, without its question mark. */
  readonly search: string;
}

/** A page as the pages' own code drew it. */
export interface DrawnPage {
  readonly isFound: boolean;
  readonly title: string;
  readonly description: string;
  readonly markup: string;
  /** Rules for what the markup refers to as `data-style`: no attribute may hold a style. */
  readonly styles: string;
  /** The answers that the page was drawn from, as JSON that may stand in a script element. */
  readonly answers: string;
}

/** To the program. */
export type Order =
  | { readonly type: 'draw'; readonly id: number; readonly address: PageAddress }
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
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
