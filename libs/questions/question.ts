import type { Cell, Column, Note } from '@libs/table';
import type { Filter, FilterPart } from './filter.js';

/** A row of an answer: one property a column, and `sources` that the row's figures come from. */
export type AnswerRow = Readonly<Record<string, Cell>> & {
  readonly sources: readonly string[] | null;
};

/** What an argument names: it decides how it is checked, named in a file, and chosen where it is left out. */
export type ArgumentKind =
  | 'meeting'
  | 'meeting-pair'
  | 'plan'
  | 'plan-version'
  | 'round'
  | 'member'
  | 'area'
  | 'area-of-groups'
  | 'theme'
  | 'series'
  | 'indicator'
  | 'sex'
  | 'age'
  | 'year'
  | 'language'
  | 'activity-dimension';

/** A word of its own that a question is asked with, as the schema has it. */
export interface Argument {
  readonly type: 'ID' | 'String' | 'Int';
  readonly is: ArgumentKind;
  readonly optional?: boolean;
  readonly description?: string;
}

export type Arguments = Readonly<Record<string, Argument>>;

/** The values of a question's arguments; an optional one is null where it is left out. */
export type ArgumentValues = Readonly<Record<string, string | number | null>>;

/** For questions without words of their own. */
export type NoArguments = Readonly<Record<string, never>>;

/** How an entry of the catalogue is drawn in a deck. Pages draw the same entry with the product's own charts. */
export type Drawing = 'bar' | 'stacked' | 'line' | 'scatter' | 'heat' | 'tiles' | 'table' | 'figure';

/** What an entry can be asked about, by the names of a choice. */
export type Taken = FilterPart | 'plan' | 'area' | 'pair' | 'round' | 'series';

/** A way to show a question's answer on a page, a slide or in a paper: a chart, a table or one figure. */
export interface Entry {
  readonly drawing: Drawing;
  readonly takes: readonly Taken[];
  /** Other questions that it is drawn from, after its own. */
  readonly with?: readonly string[];
  /** Arguments that make this entry of the question. */
  readonly asks?: ArgumentValues;
  /** Where on a page it is; an entry with a page of its own names none. */
  readonly page?: PagePlace;
}

/** Places of pages that show whatever entries name them. */
export type PagePlace = 'participation-groups' | 'participation-countries' | 'participation-returned';

/** The answer of a question, asked of everything, as a table that anybody may take away. */
export interface OpenAnswer {
  readonly table: string;
  /** What it holds, in English, as open data have it. */
  readonly about: string;
  /** What each column holds, by the names of the question's columns. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What is known of a question without its rows. */
export interface QuestionHead {
  /** The name under which it is asked, as in the schema. */
  readonly name: string;
  /** What it asks, for readers of the schema. */
  readonly description: string;
  readonly arguments: Arguments;
  /** The parts of the filter that narrow the answer; a choice of another part is noted, never ignored in silence. */
  readonly uses: readonly FilterPart[];
  /** None where they follow from the answer, for instance one column a year. */
  readonly columns: readonly Column[];
  /** What can be shown of it, by the keys of the catalogue. */
  readonly entries?: Readonly<Record<string, Entry>>;
  /** Its open table; questions that ask for words of their own have none. */
  readonly open?: OpenAnswer;
}

/** One analysis: its words, the columns of its answer, and what must be noted with it. How it is answered is the API's. */
export interface Question<Row extends AnswerRow = AnswerRow, Ask = NoArguments> extends QuestionHead {
  readonly arguments: { readonly [Name in keyof Ask]: Argument };
  notes(rows: readonly Row[], filter: Filter, ask: Ask): readonly Note[];
}
