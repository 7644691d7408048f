/**
 * The one shape of an answer: every question returns it, every chart draws it, every exporter
 * writes it and every sentence is written from it.
 */
export interface DataTable {
  /** Name of the question that was asked, for instance `participationByMeeting`. */
  readonly question: string;
  readonly columns: readonly Column[];
  /** One array a column, in the order of `columns`; all of the same length. */
  readonly cells: readonly (readonly Cell[])[];
  /** What a reader must know to read the figures rightly. */
  readonly notes: readonly Note[];
  /** Ids of the sources that the figures come from. */
  readonly sources: readonly string[];
  /** The newest date that its sources bear, ISO 8601: a day, a month or a year, as exact as they are. */
  readonly asOf: string;
  /** When the last of its sources was read, ISO 8601; null where no source bears a date and `asOf` says it. */
  readonly readOn: string | null;
  /** True where the data belong to the invented network, never to a real state. */
  readonly fictional: boolean;
  /** The questions whose answers it is made of, as they can be asked again; of a sample there are none. */
  readonly asked?: readonly QueryRef[];
}

/** A question that was asked: `question` is its name, the other words are the filter and its own that were given. */
export type QueryRef = Readonly<Record<string, Cell | readonly Cell[]>>;

export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  readonly role: 'dimension' | 'measure' | 'attribute';
  /** What the cells are: a list of the vocabulary, a kind of thing, or a unit of number. */
  readonly type: ColumnType;
  /** Why a cell of this column is null. A column has one reason; two reasons are two columns. */
  readonly missing?: MissingReason;
}

/**
 * `code:x` holds codes of the vocabulary's list x; `countries` and `languages` hold codes parted by spaces; `share` is between 0 and 1; `area` is a country, a group, the
 * network or an aggregate of the World Bank; `value` has the unit and decimals of its indicator.
 */
export type ColumnType =
  | 'country'
  | 'countries'
  | 'languages'
  | 'meeting'
  | 'activity'
  | 'group'
  | 'theme'
  | 'institution'
  | 'source'
  | 'indicator'
  | 'area'
  | 'place'
  | 'text'
  | 'date'
  | 'time'
  | 'year'
  | 'count'
  | 'share'
  | 'ratio'
  | 'value'
  | `code:${string}`;

export type MissingReason = 'not-reported' | 'unknown' | 'no-data' | 'insufficient-data' | 'not-applicable';

export interface Note {
  /** Key of the message, for instance `note.partial-list`. */
  readonly code: string;
  readonly values: Readonly<Record<string, Cell>>;
}
