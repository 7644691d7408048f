import type { Sentence } from '../findings/index.js';

/** One thing drawn in a chart that a reader can walk to and hear. */
export interface Mark {
  readonly key: string;
  /** What is said when the mark is reached. */
  readonly speech: Sentence;
  /** Row of the table that the mark shows. */
  readonly row: number;
  /** Place in a grid, for charts that are walked in two dimensions. */
  readonly at?: { readonly row: number; readonly column: number };
}

/** What a plot gets from its frame. */
export interface PlotArea {
  readonly width: number;
  /** The mark that the reader is at. */
  readonly active: number | null;
  /** Tells the frame which mark the pointer is at. */
  point(mark: number | null): void;
}
