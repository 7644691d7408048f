import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** How many members a published list names at least once: a count, never a share. */
export function countriesFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  const lists = Math.max(0, ...rows.map((row) => row.count('lists')));
  if (lists === 0) return sentence('countries.shown');
  const named = rows.filter((row) => row.count('named') > 0).length;
  return sentence('countries.named', { named, of: rows.length, lists, ...leftOf(rows) });
}

/** Of some members, how many have left since. */
function leftOf(rows: readonly Row[]): Sentence['values'] {
  const former = rows.filter((row) => row.number('current') === 0).length;
  return { former, left: former === 0 ? 'none' : 'some' };
}

/** What the matrix of members and meetings bears: names seen, and meetings whose word is that they have no list. */
export function matrixFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  const named = new Set(rows.filter(isNamed).map((row) => row.text('country')));
  const meetings = new Set(rows.map((row) => row.text('meeting')));
  const listed = new Set(rows.filter(isListed).map((row) => row.text('meeting')));
  if (named.size === 0) return sentence('matrix.shown');
  return sentence('matrix.named', { named: named.size, without: meetings.size - listed.size });
}

/** Is the member on the meeting's published list? A table without lists is read by its states. */
export function isNamed(row: Row): boolean {
  const onList = row.number('onList');
  return onList === null ? row.text('state') === 'attended' : onList === 1;
}

function isListed(row: Row): boolean {
  const list = row.known('list');
  return list === null ? row.text('state') !== 'unknown' : list !== 'none';
}

/** Guests that took part: they were no members on the day. A table without that word has none. */
export function guestsAt(table: DataTable, meeting: string): readonly string[] {
  return attendedAt(table, meeting)
    .filter((row) => !isMember(row))
    .map((row) => row.text('country'));
}

/** The countries that were members at one of the meetings at least: who had left before all of them is none. */
export function membersIn(table: DataTable): ReadonlySet<string> {
  return new Set(
    rowsOf(table)
      .filter(isMember)
      .map((row) => row.text('country')),
  );
}

function isMember(row: Row): boolean {
  return row.number('member') !== 0;
}

function attendedAt(table: DataTable, meeting: string): Row[] {
  return rowsOf(table).filter((row) => row.text('meeting') === meeting && row.text('state') === 'attended');
}

/** The members that took part in a meeting as far as lists name them, under their groups. */
export function membersAt(
  table: DataTable,
  meeting: string,
): { readonly group: string; readonly countries: readonly string[] }[] {
  const named = attendedAt(table, meeting).filter(isMember);
  return ['arab', 'asian', 'african']
    .map((group) => ({
      group,
      countries: named.filter((row) => row.text('group') === group).map((row) => row.text('country')),
    }))
    .filter(({ countries }) => countries.length > 0);
}
