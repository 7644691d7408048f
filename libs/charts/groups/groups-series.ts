import type { DataTable } from '@libs/table';
import { meetingsByGroup, rowsOf, sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';

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

/** More meetings than these are not drawn; the data table holds them. */
export const DRAWN = 4;

/** One panel a group, each with the same meetings in the order of time: the last ones, where there are many. */
export function groupsSeries(table: DataTable): GroupPanel[] {
  const meetings = meetingsByGroup(table).slice(-DRAWN);
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

/** The panels' counts as marks, walked panel by panel. */
export function groupsMarks(panels: readonly GroupPanel[]): Mark[] {
  return panels.flatMap(({ counts }, column) =>
    counts.map(({ group, meeting, named, of, complete, row: index }, row) => ({
      key: `${group} ${meeting}`,
      row: index,
      at: { row, column },
      speech: sentence('mark.group', {
        group: { type: 'group', code: group },
        meeting: { type: 'meeting', code: meeting },
        list: { type: 'code:list', code: complete ? 'complete' : 'partial' },
        named,
        of,
      }),
    })),
  );
}
