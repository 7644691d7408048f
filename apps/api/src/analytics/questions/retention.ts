import { retentionRange } from '@libs/rules';
import type { Note } from '@libs/table';
import { byMembers, membersFit } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

export interface MeetingPair {
  readonly from: string;
  readonly to: string;
}

type Row = AnswerRow & {
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
export const retention: Question<Row, MeetingPair> = {
  name: 'retention',
  uses: byMembers,
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'outcome', role: 'attribute', type: 'code:outcome' },
  ],
  sql: `with told as (
  select a.*, a.in_denominator and a.state = 'attended' as came, ${membersFit} as chosen
  from attendance_fact a
  where a.meeting_id in ($7, $8)
    and a.listed
    and $1::integer is not distinct from $1
    and $2::integer is not distinct from $2
    and $3::text[] is not distinct from $3
    and $6::text[] is not distinct from $6
),
unnamed as (
  select m.meeting_id, m.list,
    case
      when m.list = 'complete' then 0
      when m.countries is not null then greatest(0, m.countries - (select count(*) from told n where n.meeting_id = m.meeting_id and n.came))::integer
    end as members
  from meeting_fact m
  where m.meeting_id in ($7, $8)
)
select
  f.country_code as country,
  case when f.came and f.chosen then f.group_code else t.group_code end as "group",
  case
    when f.came and f.chosen then
      case
        when t.came then 'returned'
        when t.state in ('not-invited', 'not-eligible') then 'not-invited'
        when t.list = 'complete' and t.state = 'unknown' then 'unknown'
        else 'not-named-again'
      end
    when t.came and t.chosen and not f.came then
      case when f.list = 'complete' and f.state = 'unknown' then 'unknown-before' else 'new' end
  end as outcome,
  (t.state in ('absent', 'excused'))::integer as absent,
  (f.state in ('absent', 'excused', 'not-invited', 'not-eligible'))::integer as away,
  (t.chosen and t.list = 'complete' and t.state = 'unknown' and not (f.came and f.chosen))::integer as "maybeNew",
  f.list as "fromList",
  t.list as "toList",
  (select u.members from unnamed u where u.meeting_id = $7) as "fromUnnamed",
  (select u.members from unnamed u where u.meeting_id = $8) as "toUnnamed",
  array[f.source_id, t.source_id] as sources
from told f
join told t on t.country_code = f.country_code and t.meeting_id = $8
where f.meeting_id = $7
order by f.country_code`,
  parameters: ({ from, to }) => [from, to],
  keep: (row) => row.outcome !== null,
  notes: (rows, _, pair) => rangeOf(rows, pair),
};

function rangeOf(rows: readonly Row[], { from, to }: MeetingPair): Note[] {
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
