import type { DataTable } from '../table.js';
import { rowsOf } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** How many members a published list names at least once: a count, never a share. */
export function countriesFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  const lists = Math.max(0, ...rows.map((row) => row.count('lists')));
  if (lists === 0) return sentence('countries.shown');
  const named = rows.filter((row) => row.count('named') > 0).length;
  return sentence('countries.named', { named, of: rows.length, lists });
}

/** What the matrix of members and meetings bears: names seen, and meetings without any list. */
export function matrixFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  const named = new Set(rows.filter((row) => row.text('state') === 'attended').map((row) => row.text('country')));
  const meetings = new Set(rows.map((row) => row.text('meeting')));
  const known = new Set(rows.filter((row) => row.text('state') !== 'unknown').map((row) => row.text('meeting')));
  if (named.size === 0) return sentence('matrix.shown');
  return sentence('matrix.named', { named: named.size, without: meetings.size - known.size });
}
