import type { DataTable } from '@libs/table';
import { rowsOf, yearOf, type Row } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/**
 * Meetings whose published list can be shown by group: complete ones, and partial ones that name at least half of the
 * members stated. The two speakers that a report happens to name say nothing about a group.
 */
export function meetingsByGroup(table: DataTable): string[] {
  const thin = new Set(
    table.notes
      .filter(
        ({ code, values }) =>
          code === 'note.partial-list' && Number(values.named) * 2 < Number(values.stated),
      )
      .map(({ values }) => String(values.meeting)),
  );
  const meetings = new Map(rowsOf(table).map((row) => [row.text('meeting'), row.text('start')]));
  return [...meetings]
    .filter(([meeting]) => !thin.has(meeting))
    .sort(([, a], [, b]) => a.localeCompare(b))
    .map(([meeting]) => meeting);
}

/** Members named by group at the last meeting with a usable list. */
export function groupsFinding(table: DataTable): Sentence {
  const meeting = meetingsByGroup(table).at(-1);
  const rows = rowsOf(table).filter((row) => row.text('meeting') === meeting);
  const [first, second, third] = rows;
  if (!first) return sentence('groups.shown');
  const year = yearOf(first.text('start'));
  if (rows.length === 1) return sentence('groups.one', { year, ...member('first', first) });
  if (!second || !third || rows.length > 3) return sentence('groups.shown');
  return sentence('groups.three', {
    year,
    ...member('first', first),
    ...member('second', second),
    ...member('third', third),
  });
}

function member(place: string, row: Row): Sentence['values'] {
  return {
    [place]: { type: 'group', code: row.text('group') },
    [`${place}Named`]: row.count('named'),
    [`${place}Of`]: row.count('of'),
  };
}
