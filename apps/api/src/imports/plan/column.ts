import { fold, type Language, type ListName } from '@libs/vocabulary';
import type { ExpectedColumn } from '../sheet/match-columns.js';
import { codesByLabel } from './term-labels.js';

/** What the cells of a column hold. */
export type CellType =
  | { readonly type: 'text'; readonly max: number }
  | {
      readonly type: 'code' | 'codes';
      readonly list: ListName;
      readonly also?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'whole'; readonly min: number; readonly max: number }
  | { readonly type: 'number' | 'day' | 'yes-no' | 'country' | 'countries' }
  | { readonly type: 'reference'; readonly to: 'area' | 'programme' | 'round' | 'indicator' }
  | { readonly type: 'age' | 'year' };

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
export function wanted(columns: readonly ImportColumn[]): readonly ExpectedColumn[] {
  return columns.map(({ key, required, label, also = [], type }) => ({
    key,
    required,
    headers: [...Object.values(label), ...also],
    ...(type.type === 'code'
      ? { holds: (cell: string) => codesByLabel(type.list, type.also).has(fold(cell)) }
      : {}),
  }));
}
