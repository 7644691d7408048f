import type { Cell } from '@libs/table';
import type { OpenTables, Row } from '../open-tables.js';

/** What is asked about in a network; null where it has none. */
export interface Subjects {
  readonly from: string;
  readonly to: string;
  readonly plan: string;
  readonly round: string | null;
  readonly member: string;
}

/** Figures of an answer, worked out once more of nothing but open tables. */
export interface OpenFigures {
  readonly question: string;
  readonly words?: readonly ('from' | 'to' | 'plan' | 'round' | 'member')[];
  /** Words that are the same for every network. */
  readonly fixed?: Readonly<Record<string, Cell>>;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly rows: (open: OpenTables, about: Subjects) => readonly Row[];
  /** Rows of the answer of which open tables tell; all where not given. */
  readonly only?: (row: Row, about: Subjects) => boolean;
  /** Where a figure of nothing is known to be nothing, by column: why. */
  readonly zeros?: Readonly<Record<string, string>>;
  /** The answer lists the first of its rows. */
  readonly cut?: true;
}

export const GROUPS: readonly Cell[] = ['arab', 'asian', 'african'];

export const groupsOf = (open: OpenTables): ReadonlyMap<Cell, Cell> =>
  new Map(open.rows('members').map(({ country, group }) => [country ?? null, group ?? null]));
