import type { ListedTable } from './open-table-words.js';

/** A column of an open table: what it holds, and its unit where it is a number. */
export interface OpenColumn {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
  readonly about: string;
  readonly unit?: string;
}

/** Columns of an open table that are those of a question's answer, by their names in both. */
export interface AnsweredColumns {
  readonly question: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** A table that anybody may take away. */
export interface OpenTable {
  readonly name: string;
  readonly about: string;
  /** What the page of the data says of it; tables that answer questions are not listed there. */
  readonly listed?: ListedTable;
  readonly licence: string;
  readonly columns: readonly OpenColumn[];
  /** Selects the columns in their order, and sorts; those of an answer are left out, and the others named as they are. */
  readonly sql: string;
  /** Columns that are those of a question's answer, asked of everything: the row whose first cell is the key. */
  readonly answered?: AnsweredColumns;
}

export const FACTS = 'Public facts of the network; each row names its source';
export const text = (name: string, about: string): OpenColumn => ({ name, type: 'string', about });
export const day = (name: string, about: string): OpenColumn => ({ name, type: 'date', about });
/** A date as far as it is known; no type of CSVW takes all three. */
export const date = (name: string, about: string): OpenColumn =>
  text(name, `${about}. As far as it is known: a day (YYYY-MM-DD), a month (YYYY-MM) or a year (YYYY)`);
export const count = (name: string, about: string, unit: string): OpenColumn => ({
  name,
  type: 'integer',
  about,
  unit,
});
