import type { DateOrder } from './sheet/dates.js';

/** Kinds of files that can be brought in. */
export const IMPORT_KINDS = [
  'attendance',
  'activities',
  'needs',
  'indicators',
  'institutions',
  'meetings',
] as const;

export type ImportKindName = (typeof IMPORT_KINDS)[number];

/** What becomes of a row. */
export type RowAction = 'create' | 'update' | 'unchanged' | 'problem' | 'skipped';

/** How many rows of a plan go which way. */
export type Counts = Readonly<Record<RowAction, number>>;

/** One cell in the words of a person, instead of what the file has there. The file stays as it is. */
export interface Correction {
  readonly line: number;
  readonly key: string;
  readonly text: string;
}

/** Lines that someone said are one person, or are not; a line below zero is of someone on record. */
export interface SamePerson {
  readonly lines: readonly number[];
  readonly same: boolean;
}

/** All that people decided about one file. */
export interface Choices {
  readonly sheet: string | null;
  /** Column of the sheet by key; null where it is in no column. */
  readonly columns: Readonly<Record<string, number | null>>;
  /** Headers of the columns that someone chose, by what they hold: remembered once the file is applied. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly dayOrder: DateOrder | null;
  readonly corrections: readonly Correction[];
  readonly people: readonly SamePerson[];
  readonly skipped: readonly number[];
  /** Lines that someone takes in as they stand, though something about the whole line is odd. */
  readonly confirmed?: readonly number[];
  /** All lines with a problem are left out too: of a long file, whose lines nobody names one by one. */
  readonly problemsLeft?: boolean;
}

export const NO_CHOICES: Choices = {
  sheet: null,
  columns: {},
  dayOrder: null,
  corrections: [],
  people: [],
  skipped: [],
};

/** How a file was read. */
export interface FileFacts {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Rows below the headers. */
  readonly rows: number;
}

/** What changes, as the code of a sentence and its figures. */
export interface Sentence {
  readonly code: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface Outcome {
  readonly counts: Counts;
  readonly sentence: Sentence;
  /** Of a large file: tells the state of the figures that it was compared with. */
  readonly hash?: string;
}
