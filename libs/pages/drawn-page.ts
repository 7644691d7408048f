/** Which page is drawn. */
export interface PageAddress {
  readonly pathname: string;
  /** Of the address, without its question mark. */
  readonly search: string;
}

/** The text of the answer to a question by its address; null where there is none now. */
export type AnswerTo = (address: string) => Promise<string | null>;

/** A page as it is before any script ran; all texts are escaped for markup. */
export interface DrawnPage {
  readonly isFound: boolean;
  readonly title: string;
  /** The content of the root element. */
  readonly markup: string;
  /** Rules for the elements that have `data-style`: no attribute may hold a style. */
  readonly styles: string;
  /** The answers that it was drawn from, by their addresses, as JSON for a script element: the script begins with them. */
  readonly answers: string;
}
