import { byMembers } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import type { Note } from '@libs/table';
import { retentionRange, type Coming } from '@libs/rules';
import { meetingPair } from '../arguments.js';

export interface MeetingPair {
  readonly from: string;
  readonly to: string;
}

export type RetentionRow = AnswerRow & {
  readonly outcome: string | null;
  readonly before: Coming;
  readonly after: Coming;
  /** 1 where it could come again, and where it counts at the later meeting. */
  readonly followed: number;
  readonly counted: number;
  /** Countries that a source states for each meeting whose list is not complete: else the total is the list's own. */
  readonly fromStated: number | null;
  readonly toStated: number | null;
  readonly toList: string;
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
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  const unknown = count('unknown');
  const aside = [
    { code: 'note.retention-unknown', n: unknown },
    { code: 'note.retention-not-invited', n: count('not-invited') },
  ];
  const members = rows.map(({ before, after, followed, counted }) => ({
    before,
    after,
    followed: followed === 1,
    counted: counted === 1,
  }));
  const range = {
    ...retentionRange(members, { before: first.fromStated, after: first.toStated }),
    named: count('returned'),
    notNamedAgain: count('not-named-again'),
    unknown,
    unnamed: unnamedIn(rows, first),
  };
  const { unnamedBeforeMin: min, unnamedBeforeMax: max } = range;
  const certainty = min === max ? 'exact' : 'range';
  return [
    { code: 'note.retention-range', values: { from, to, ...range } },
    ...(max > 0 ? [{ code: 'note.retention-unnamed-before', values: { from, max, certainty } }] : []),
    ...aside.filter(({ n }) => n > 0).map(({ code, n }) => ({ code, values: { to, n } })),
  ];
}

/** Members that the later meeting's total counts and its list does not name; null where nobody knows how many. */
function unnamedIn(rows: readonly RetentionRow[], { toList, toStated }: RetentionRow): number | null {
  if (toList === 'complete') return 0;
  return toStated === null
    ? null
    : Math.max(0, toStated - rows.filter(({ after }) => after === 'came').length);
}
