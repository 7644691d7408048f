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
  readonly before: number;
  readonly fromList: string;
  readonly toList: string;
  readonly toStated: number | null;
  readonly toNamed: number;
};

/**
 * Who of an earlier list is named again on a later one, who is not, and who is new? The two meetings are chosen, so
 * that years, kinds and modes of the filter say nothing here.
 */
export const retention: Question<Row, MeetingPair> = {
  name: 'retention',
  uses: byMembers,
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'outcome', role: 'attribute', type: 'code:outcome' },
  ],
  sql: `with chosen as (
  select
    a.country_code,
    max(a.group_code) as group_code,
    bool_or(a.on_list) filter (where a.meeting_id = $7) as before,
    bool_or(a.on_list) filter (where a.meeting_id = $8) as after,
    array_agg(distinct a.source_id) as sources
  from attendance_fact a
  where a.meeting_id in ($7, $8)
    and a.listed
    and $1::integer is not distinct from $1
    and $2::integer is not distinct from $2
    and $3::text[] is not distinct from $3
    and $6::text[] is not distinct from $6
    and ${membersFit}
  group by a.country_code
)
select
  c.country_code as country,
  c.group_code as "group",
  case
    when c.before and c.after then 'returned'
    when c.before then 'not-named-again'
    when c.after then 'new'
  end as outcome,
  c.before::integer as before,
  f.list as "fromList",
  t.list as "toList",
  t.countries as "toStated",
  (
    select count(*)::integer from attendance_fact n where n.meeting_id = $8 and n.on_list
  ) as "toNamed",
  c.sources
from chosen c
join meeting_fact f on f.meeting_id = $7
join meeting_fact t on t.meeting_id = $8
where c.before is not null and c.after is not null
order by c.country_code`,
  parameters: ({ from, to }) => [from, to],
  keep: (row) => row.outcome !== null,
  notes: (rows, _, pair) => rangeOf(rows, pair),
};

function rangeOf(rows: readonly Row[], { from, to }: MeetingPair): Note[] {
  const [first] = rows;
  if (first === undefined) return [{ code: 'note.no-list', values: { meetings: 1 } }];
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  // Every unnamed member may be one of the chosen: for a group too, it is the upper end.
  const unnamed = first.toStated === null ? null : Math.max(0, first.toStated - first.toNamed);
  const range = retentionRange({
    returned: count('returned'),
    notNamedAgain: count('not-named-again'),
    newcomers: count('new'),
    unnamed: first.toList === 'complete' ? 0 : unnamed,
  });
  return [{ code: 'note.retention-range', values: { from, to, ...range } }];
}
