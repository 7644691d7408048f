import { fold, type Language, type ListName } from '@libs/vocabulary';
import type { ColumnWanted } from '../sheet/match.js';
import { codesByWord } from './words.js';

/** What the cells of a column hold. */
export type CellType =
  | { readonly is: 'text'; readonly most: number }
  | {
      readonly is: 'code' | 'codes';
      readonly list: ListName;
      readonly also?: Readonly<Record<string, string>>;
    }
  | { readonly is: 'whole'; readonly least: number; readonly most: number }
  | { readonly is: 'number' | 'day' | 'yes-no' | 'country' | 'countries' }
  | { readonly is: 'reference'; readonly to: 'area' | 'round' | 'indicator' }
  | { readonly is: 'age' | 'year' };

/** A column that a kind of import reads: one declaration for matching, parsing, the page and the templates. */
export interface ImportColumn {
  readonly key: string;
  readonly required: boolean;
  /** Its name in the three languages: the header of the templates. */
  readonly label: Readonly<Record<Language, string>>;
  /** What people and other offices call it too. */
  readonly also?: readonly string[];
  readonly type: CellType;
}

/** The columns as their headers are looked for. */
export function wanted(columns: readonly ImportColumn[]): readonly ColumnWanted[] {
  return columns.map(({ key, required, label, also = [], type }) => ({
    key,
    required,
    headers: [...Object.values(label), ...also],
    ...(type.is === 'code'
      ? { holds: (cell: string) => codesByWord(type.list, type.also).has(fold(cell)) }
      : {}),
  }));
}
