import type { DataTable } from '@libs/table';
import { rowsOf, type Nameable } from '../../findings/index.js';

export interface Member {
  readonly country: string;
  readonly group: string;
  readonly row: number;
}

export interface OutcomeList {
  readonly outcome: string;
  readonly members: readonly Member[];
}

const outcomes: readonly string[] = ['returned', 'not-named-again', 'new'];
/** Told where there are any. */
const aside: readonly string[] = ['unknown', 'unknown-before', 'not-invited'];
const groups: readonly string[] = ['arab', 'asian', 'african'];

/** The members of two meetings by what became of them, in three lists or more; inside a list by group, then by name in the reader's language. */
export function retentionSeries(
  table: DataTable,
  name: (type: Nameable, code: string) => string,
  language: string,
): OutcomeList[] {
  const { compare } = new Intl.Collator(language);
  const rows = rowsOf(table);
  const present = new Set(rows.map((row) => row.text('outcome')));
  return [...outcomes, ...aside.filter((outcome) => present.has(outcome))].map((outcome) => ({
    outcome,
    members: rows
      .filter((row) => row.text('outcome') === outcome)
      .map((row) => ({ country: row.text('country'), group: row.text('group'), row: row.index }))
      .sort(
        (a, b) =>
          groups.indexOf(a.group) - groups.indexOf(b.group) ||
          compare(name('country', a.country), name('country', b.country)),
      ),
  }));
}
