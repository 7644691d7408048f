import { byMembers } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import type { Note } from '@libs/table';
import { retentionRange } from '@libs/rules';
import { meetingPair } from '../arguments.js';

export interface MeetingPair {
  readonly from: string;
  readonly to: string;
}

export type RetentionRow = AnswerRow & {
  readonly outcome: string | null;
  /** Whether a source, or a list that is complete, says that it did not come to the later meeting. */
  readonly absent: number;
  /** The same of the earlier meeting, or that it was not invited or not eligible. */
  readonly away: number;
  /** Whether a later list that is complete for all others does not tell of it, and the earlier one does not name it. */
  readonly maybeNew: number;
  readonly fromList: string;
  readonly toList: string;
  readonly fromUnnamed: number | null;
  readonly toUnnamed: number | null;
};

/**
 * Who of an earlier list came again, who did not, and who is new? The two meetings are chosen, so that years, kinds and
 * modes of the filter say nothing here. Each list is read with the groups of its own day: a member of the chosen groups
 * at the earlier meeting is followed wherever it went, and one is new that was in them at the later meeting.
 */
export const retention = {
  name: 'retention',
  description: 'Who of one list is named again on a later one?',
  arguments: meetingPair,
  uses: byMembers,
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'outcome', role: 'attribute', type: 'code:outcome' },
  ],
  notes: (rows, _, pair) => rangeOf(rows, pair),
  entries: { retention: { drawing: 'stacked', takes: ['pair', ...byMembers] } },
} satisfies Question<RetentionRow, MeetingPair>;

function rangeOf(rows: readonly RetentionRow[], { from, to }: MeetingPair): Note[] {
  const [first] = rows;
  if (first === undefined) return [{ code: 'note.no-list', values: { meetings: 1 } }];
  const those = (outcome: string) => rows.filter((row) => row.outcome === outcome);
  const missed = those('not-named-again');
  // Every unnamed member may be one of the chosen: for a group too, it is the end of the range.
  const range = retentionRange({
    returned: those('returned').length,
    notNamedAgain: missed.length,
    absent: missed.filter(({ absent }) => absent === 1).length,
    unknown: those('unknown').length,
    newcomers: those('new').length,
    awayBefore: those('new').filter(({ away }) => away === 1).length,
    unknownBefore: those('unknown-before').length,
    unknownAfter: rows.filter(({ maybeNew }) => maybeNew === 1).length,
    unnamed: first.toUnnamed,
    unnamedBefore: first.fromUnnamed,
  });
  const aside = [
    { code: 'note.retention-unknown', n: range.unknown },
    { code: 'note.retention-not-invited', n: those('not-invited').length },
  ];
  return [
    { code: 'note.retention-range', values: { from, to, ...range } },
    ...aside.filter(({ n }) => n > 0).map(({ code, n }) => ({ code, values: { to, n } })),
  ];
}
