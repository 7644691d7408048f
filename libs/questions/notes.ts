import type { Note } from '@libs/table';
import { isNarrowed, type Filter } from './filter.js';

interface Listed {
  readonly meeting: string;
  readonly list: string;
  readonly named: number;
  readonly stated: number | null;
}

/** One note a meeting whose list names fewer members than were stated. */
export function partialLists(rows: readonly Listed[], filter: Filter): Note[] {
  const partial = rows.filter((row) => row.list === 'partial');
  return [...new Set(partial.map((row) => row.meeting))].map((meeting) => {
    const listed = partial.filter((row) => row.meeting === meeting);
    const named = listed.reduce((sum, row) => sum + row.named, 0);
    const stated = isNarrowed(filter) ? null : (listed[0]?.stated ?? null);
    return { code: 'note.partial-list', values: { meeting, named, stated } };
  });
}

/** Says of how many members no public source gives the group. */
export function groupsUnconfirmed(
  rows: readonly { readonly meeting: string; readonly unconfirmed: number }[],
): Note[] {
  const first = rows[0]?.meeting;
  const n = rows.filter((row) => row.meeting === first).reduce((sum, row) => sum + row.unconfirmed, 0);
  return n === 0 ? [] : [{ code: 'note.groups-unconfirmed', values: { n } }];
}
