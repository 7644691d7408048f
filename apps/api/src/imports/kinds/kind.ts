import type { Cells, CellValue, Kind, Values } from '@libs/model';
import type { ImportKindName } from '../import.js';
import type { ImportColumn } from '../plan/column.js';
import type { ReferenceData } from '../plan/reference-data.js';
import type { ParsedRow } from '../plan/parse.js';
import type { RawRow } from '../plan/raw-rows.js';
import type { Named } from '../sheet/people.js';

/** What a file does not say itself and someone has to. */
export interface ContextField {
  readonly key: string;
  readonly required: boolean;
  /** The words that it can be. */
  readonly choices:
    | { readonly reference: 'meeting' | 'round' | 'source' }
    | { readonly codes: readonly string[] }
    /** A line of at most so many characters. */
    | { readonly text: number };
}

/** The records that an import may touch, as they stand: by kind, then by the line of the key. */
export type PublishedRecords = ReadonlyMap<string, ReadonlyMap<string, Values>>;

/** Rows that are right, and what else it takes to make records of them. */
export interface Drafting {
  readonly rows: readonly ParsedRow[];
  /** Rows that someone left out. */
  readonly leftOut: readonly ParsedRow[];
  /** Rows that the file itself takes out: of people who did not come. */
  readonly aside: readonly ParsedRow[];
  /** Of the meeting that the file is about, the members of whom no source says anything yet, by code. */
  readonly members: readonly string[];
  /** The members that could have come to it, by code. */
  readonly eligible: readonly string[];
  /** Lines that someone said are one person, as groups; a line below zero is of someone on record. */
  readonly people: readonly (readonly number[])[];
  readonly context: Readonly<Record<string, string>>;
  readonly published: PublishedRecords;
  /** Of what the file may replace, the keys that an import which stands brought: the others someone typed. */
  readonly imported: ReadonlySet<string>;
  readonly known: Pick<ReferenceData, 'areasOf' | 'closed' | 'units'>;
  /** The source of what is new or changed. */
  readonly source: string;
  /** The key of what line makes: always the same for the same line of the same file. */
  readonly newKey: (line: number) => string;
}

/** What one row, or several that are one, comes to. */
export interface DraftRow {
  readonly lines: readonly number[];
  readonly kind: Kind;
  /** The line of the key of its record. */
  readonly key: string;
  /** What is there now, by column; null where nothing is. */
  readonly before: Readonly<Record<string, CellValue>> | null;
  readonly after: Readonly<Record<string, CellValue>>;
  /** What is odd about it, though nothing keeps it from being written. */
  readonly warnings?: readonly {
    readonly key: string | null;
    readonly code: string;
    readonly value: string;
  }[];
  /** The row is all that the file says of its record, which may change in more than its columns. */
  readonly whole?: boolean;
  readonly wrong?: readonly {
    readonly key: string | null;
    readonly code: string;
    readonly value?: string;
    readonly suggestions?: readonly string[];
  }[];
}

/** A record as it would stand. */
export interface DraftRecord {
  readonly kind: Kind;
  readonly values: Values;
  /** Where in the file something stands that is at this path of the record. */
  where(path: string): { readonly line: number; readonly key: string | null };
}

export interface Draft {
  readonly rows: readonly DraftRow[];
  readonly records: readonly DraftRecord[];
  /** Records that are taken away: a later version of a list does not name them any more. */
  readonly removed?: readonly { readonly kind: Kind; readonly key: string }[];
  /** Figures for the sentence beside those of every import. */
  readonly figures: Readonly<Record<string, number>>;
  /** Of a list that is said to be complete. */
  readonly list?: DraftList | null;
}

/** What becomes of a list of members that is said to be complete. */
export interface DraftList {
  /** Whether it is written as complete; else as partial. */
  readonly complete: boolean;
  /** Members that are absent where it is complete. */
  readonly absent: readonly string[];
  /** Rows left out that may be of one of them. */
  readonly leftOut: number;
  /** Countries that are then known to have come. */
  readonly named: number;
  /** Countries that came, as the source used for the meeting states; null where none does. */
  readonly stated: number | null;
  /** What changes against the list that was brought in before; null where there was none, or where it is partial. */
  readonly former: FormerList | null;
}

/** How a complete list differs from the former one, whose place it takes. */
export interface FormerList {
  /** Countries that are on the former list and not on this one. */
  readonly leaves: readonly string[];
  /** Countries that are on this one and not on the former. */
  readonly comes: readonly string[];
  /** Names of people who are on the former list and not on this one, of any country. */
  readonly gone: readonly string[];
}

/** All records of a kind that have these cells. */
export interface AllWith {
  readonly having: Cells;
}

/** A kind of file that can be brought in: its columns, and how rows become records. All of it is pure. */
export interface ImportKind {
  readonly name: ImportKindName;
  /** Kinds of records that it writes; those that others refer to first. */
  readonly kinds: readonly Kind[];
  readonly columns: readonly ImportColumn[];
  readonly context: readonly ContextField[];
  /** Cells that tell what the other records mean: undone with them, even where the rest of their record was edited later. */
  readonly tells?: { readonly kind: Kind; readonly columns: readonly string[] };
  /** Asks what only all rows together show to be open. */
  readonly doubts?: (rows: readonly ParsedRow[]) => readonly ParsedRow[];
  /** Why a row makes no record, as the file itself says: the code of a sentence; null where it makes one. */
  readonly setsAside?: (row: ParsedRow) => string | null;
  /** The columns whose names tell who a person is, and who is on record already: each as if by a line below zero. */
  readonly people?: {
    readonly name: string;
    readonly country: string;
    readonly email: string;
    onRecord(published: PublishedRecords, context: Drafting['context']): readonly Named[];
  };
  /** Columns that only the sheet itself knows, such as one a year. */
  readonly more?: (
    header: readonly string[],
    found: ReadonlyMap<string, number>,
  ) => ReadonlyMap<string, number>;
  /** The rows that one row of the sheet holds, where those columns hold one each. */
  readonly spread?: (row: RawRow) => readonly RawRow[];
  /** Reads a row in a way of its own; `exact` where a point can only be a decimal mark. */
  readonly parse?: (row: RawRow, known: ReferenceData, exact: boolean) => ParsedRow;
  /** The keys of the records to look at, or all of a kind. */
  touches(
    rows: readonly ParsedRow[],
    context: Drafting['context'],
  ): ReadonlyMap<Kind, readonly Cells[] | AllWith | 'all'>;
  draft(drafting: Drafting): Draft;
}

/** The value of a cell of a row, null where there is none. */
export function valueOf(row: ParsedRow, key: string): CellValue {
  return row.cells.get(key)?.value ?? null;
}

export function textOf(row: ParsedRow, key: string): string | null {
  const value = valueOf(row, key);
  return typeof value === 'string' ? value : null;
}
