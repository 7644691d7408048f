import type { CellValue, Kind, Values } from '@libs/model';
import type { ValidationIssue } from '@libs/rules';
import { createContext, use } from 'react';

/** The record that a form is about, and how to change it. */
export interface Editing {
  readonly kind: Kind;
  readonly record: Values;
  readonly change: (next: Values) => void;
  readonly set: (path: string, value: CellValue) => void;
  readonly problems: readonly ValidationIssue[];
  /** Columns of the key that are fixed: the record is under them. */
  readonly fixed: readonly string[];
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('A field stands outside EditingContext');
  return editing;
}

/** The id of the control of a path, to which the summary of problems leads. */
export function idOf(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}
