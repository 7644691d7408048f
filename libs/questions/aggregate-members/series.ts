import type { DataTable } from '@libs/table';
import { rowsOf } from '../../findings/index.js';

/** The members behind a value of a group: those that have one of their own, and those that have none. */
export interface MembersBehind {
  readonly known: readonly { readonly country: string; readonly value: number }[];
  readonly unknown: readonly string[];
}

/** The members of an answer, in its order. */
export function membersBehind(table: DataTable): MembersBehind {
  const members = rowsOf(table).map((row) => ({ country: row.text('country'), value: row.number('value') }));
  return {
    known: members.flatMap(({ country, value }) => (value === null ? [] : [{ country, value }])),
    unknown: members.filter(({ value }) => value === null).map(({ country }) => country),
  };
}
