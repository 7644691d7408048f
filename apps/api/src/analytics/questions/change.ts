import { membersFit } from '../filter.js';
import { byColumn, type SqlQuestion } from '../question.js';
import { explainChange, type PartRange } from '@libs/rules';
import { change as declared, type ChangeRow, type MeetingPair } from '@libs/questions';

export const change: SqlQuestion<ChangeRow, MeetingPair> = {
  ...declared,
  sql: `with fact as (
  select
    a.meeting_id,
    a.country_code,
    a.source_id,
    a.in_denominator and a.coming = 'open' and ${membersFit} as is_open,
    case
      when not (${membersFit}) then 'outside'
      -- Whoever came without being a member is not counted.
      when not a.in_denominator and a.state <> 'not-invited' then 'not-eligible'
      when a.state <> 'unknown' then a.state
      -- A complete list names all that came: of others it may be open only whether they could have.
      when a.coming <> 'open' then 'doubtful'
      when a.doubtful and not m.eligibility_confirmed then 'open-doubtful'
      else 'open'
    end as state
  from attendance_fact a
  join meeting_fact m on m.meeting_id = a.meeting_id
  where a.meeting_id in ($7, $8)
    and $3::text[] is not distinct from $3
    and $6::text[] is not distinct from $6
)
select
  a.state as before,
  b.state as after,
  f.mode as "fromMode",
  t.mode as "toMode",
  f.host_code as "fromHost",
  t.host_code as "toHost",
  (count(*) filter (where a.is_open) over ())::integer as "fromOpen",
  (count(*) filter (where b.is_open) over ())::integer as "toOpen",
  array[a.source_id, b.source_id] as sources
from fact a
join fact b on b.country_code = a.country_code and b.meeting_id = $8
join meeting_fact f on f.meeting_id = $7 and f.list = 'complete'
join meeting_fact t on t.meeting_id = $8 and t.list = 'complete'
where a.meeting_id = $7
  and ($1::integer is null or f.year >= $1)
  and ($2::integer is null or t.year <= $2)
  and (a.state <> 'outside' or b.state <> 'outside')`,
  parameters: ({ from, to }) => [from, to],
  table: (rows) => byColumn(declared.columns, rows.length === 0 ? [] : partsOf(explainChange(rows))),
};

/**
 * What came and what went, from the first number to the second, each at least and at most. Parts that seldom are, are only told
 * where they may be.
 */
function partsOf(change: readonly PartRange[]): object[] {
  const seldom = new Set<string>(['joined-group', 'left-group', 'unknown-before', 'unknown-after']);
  const went = new Set<string>(['stayed-away', 'no-longer-eligible', 'left-group', 'unknown-after']);
  return change
    .filter(({ part, most }) => most !== 0 || !seldom.has(part))
    .map(({ part, least, most }) => {
      const sign = went.has(part) ? -1 : 1;
      return { part, members: sign * least, membersMax: sign * most };
    });
}
