import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** How many members a published list names at least once: a count, never a share. */
export function countriesFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  const lists = Math.max(0, ...rows.map((row) => row.count('lists')));
  if (lists === 0) return sentence('countries.shown');
  const named = rows.filter((row) => row.count('named') > 0).length;
  return sentence('countries.named', { named, of: rows.length, lists });
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
