/** One line of a chart: a value a year, null where there is none. */
export interface ChartLine {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly (number | null)[];
}

/** A chart over years, with the words that stand for it where it cannot be seen. */
export interface DocumentChart {
  readonly title: string;
  readonly words: string;
  readonly years: readonly number[];
  readonly lines: readonly ChartLine[];
  /** How values are written on the axis, in the codes of a spreadsheet. */
  readonly format: string;
}

/** A part of a document, in the order of reading. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      /** Empty where the first column names the rows. */
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Share of the width of each column, in percent. */
      readonly widths: readonly number[];
      /** Columns of figures, which stand at the end side. */
      readonly figures?: readonly number[];
    }
  | { readonly kind: 'charts'; readonly charts: readonly DocumentChart[] }
  | { readonly kind: 'page' };

/** A document before it is written in a format: what it is, what it says, and where its figures come from. */
export interface DocumentContent {
  /** What kind of document it is, for the head of each page. */
  readonly kicker: string;
  readonly title: string;
  readonly under: string | null;
  readonly blocks: readonly Block[];
  /** Sources and the date of the data, for the foot of each page. */
  readonly foot: string;
}
