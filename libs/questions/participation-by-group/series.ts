import type { DataTable } from '@libs/table';
import { meetingsByGroup, rowsOf } from '../../findings/index.js';

/** One group at one meeting: members named, of those in the group. */
export interface GroupCount {
  readonly group: string;
  readonly meeting: string;
  readonly start: string;
  readonly named: number;
  readonly of: number;
  readonly complete: boolean;
  readonly row: number;
}

export interface GroupPanel {
  readonly group: string;
  readonly counts: readonly GroupCount[];
}

/** One panel a group, each with the same meetings in the order of time. */
export function groupsSeries(table: DataTable): GroupPanel[] {
  const meetings = meetingsByGroup(table);
  const counts = rowsOf(table).map((row) => ({
    group: row.text('group'),
    meeting: row.text('meeting'),
    start: row.text('start'),
    named: row.count('named'),
    of: row.count('of'),
    complete: row.text('list') === 'complete',
    row: row.index,
  }));
  const groups = [...new Set(counts.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    counts: meetings.flatMap((meeting) =>
      counts.filter((count) => count.group === group && count.meeting === meeting),
    ),
  }));
}

/** How many members of a group a meeting's list names, of how many; of the network, how many took part. */
export function membersTakingPart(
  group: string,
  meeting: string,
  { byMeeting, byGroup }: { readonly byMeeting: DataTable; readonly byGroup: DataTable },
): { readonly n: number; readonly of: number } | null {
  const row =
    group === 'network'
      ? rowsOf(byMeeting).find((one) => one.text('meeting') === meeting)
      : rowsOf(byGroup).find((one) => one.text('group') === group && one.text('meeting') === meeting);
  const n = row?.number(group === 'network' ? 'countries' : 'named') ?? null;
  return row === undefined || n === null ? null : { n, of: row.count('of') };
}
