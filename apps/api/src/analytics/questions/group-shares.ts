import { meetingsFit, membersFit } from '../filter.js';
import { groupShares as declared, shareRange, type GroupShareRow } from '@libs/questions';
import { byColumn, type SqlQuestion } from '../question.js';

export const groupShares: SqlQuestion<GroupShareRow> = {
  ...declared,
  sql: `with member as (
  select
    a.meeting_id,
    a.group_code,
    count(*) filter (where a.in_denominator)::integer as members,
    count(*) filter (where a.in_denominator and a.coming = 'came')::integer as named,
    count(*) filter (where a.in_denominator and a.coming = 'open')::integer as open,
    bool_or(${membersFit}) as chosen,
    array_agg(distinct a.source_id) as sources
  from attendance_fact a
  group by a.meeting_id, a.group_code
)
select
  m.meeting_id as meeting,
  s.group_code as "group",
  m.known_start as start,
  m.list,
  s.members as "of",
  s.named,
  s.open,
  case when m.list <> 'complete' then m.countries end as stated,
  s.chosen::integer as chosen,
  s.sources
from member s
join meeting_fact m on m.meeting_id = s.meeting_id
where ${meetingsFit('m')}
order by m.start_date, m.meeting_id, array_position(array['arab', 'asian', 'african'], s.group_code)`,
  asFiltered: (filter) => ({ ...filter, countries: null }),
  table: (rows) =>
    byColumn(
      declared.columns,
      rows
        .filter(({ chosen, meeting }) => chosen === 1 && couldCome(rows, meeting))
        // Without a list nobody is named: how many came is not known, and not none.
        .map((row) => ({ ...row, named: row.list === 'none' ? null : row.named, ...sharesOf(row, rows) })),
    ),
};

/** Whether there was anybody who could come: else nobody has a share of them. */
function couldCome(rows: readonly GroupShareRow[], meeting: string): boolean {
  return rows.some((row) => row.meeting === meeting && row.of > 0);
}

/** A group's share of the members that took part, and of all members that could. */
function sharesOf(row: GroupShareRow, rows: readonly GroupShareRow[]) {
  const others = rows.filter(({ meeting, group }) => meeting === row.meeting && group !== row.group);
  const sum = (measure: 'named' | 'open' | 'of'): number =>
    others.reduce((total, one) => total + one[measure], 0);
  const range = shareRange(row, { named: sum('named'), open: sum('open') }, row.stated);
  return {
    memberShare: row.of / (row.of + sum('of')),
    low: range?.low ?? null,
    high: range?.high ?? null,
  };
}
