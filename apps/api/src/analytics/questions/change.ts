import { explainChange, type Change } from '@libs/rules';
import type { Column } from '@libs/table';
import { byMembers, membersFit } from '../filter.js';
import { byColumn, type AnswerRow, type Question } from '../question.js';
import type { MeetingPair } from './retention.js';

type Row = AnswerRow & {
  readonly before: string;
  readonly after: string;
  readonly fromMode: string;
  readonly toMode: string;
  readonly fromHost: string;
  readonly toHost: string;
};

const columns: readonly Column[] = [
  { name: 'part', role: 'dimension', type: 'code:change' },
  { name: 'members', role: 'measure', type: 'count' },
];

/**
 * Why did the number of members change between two meetings? Only complete lists bear it, and the parts add up. Each list
 * is read with the groups of its own day.
 */
export const change: Question<Row, MeetingPair> = {
  name: 'change',
  uses: ['years', ...byMembers],
  columns,
  sql: `with told as (
  select
    a.meeting_id,
    a.country_code,
    a.source_id,
    case
      when not (${membersFit}) then 'outside'
      -- Whoever came without being a member is not counted.
      when a.state = 'attended' and not a.in_denominator then 'not-eligible'
      else a.state
    end as state
  from attendance_fact a
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
  array[a.source_id, b.source_id] as sources
from told a
join told b on b.country_code = a.country_code and b.meeting_id = $8
join meeting_fact f on f.meeting_id = $7 and f.list = 'complete'
join meeting_fact t on t.meeting_id = $8 and t.list = 'complete'
where a.meeting_id = $7
  and ($1::integer is null or f.year >= $1)
  and ($2::integer is null or t.year <= $2)
  and (a.state <> 'outside' or b.state <> 'outside')`,
  parameters: ({ from, to }) => [from, to],
  notes: (rows, _, { from, to }) => {
    const [first] = rows;
    if (first === undefined) return [{ code: 'note.lists-not-complete', values: { from, to } }];
    const { fromMode, toMode, fromHost, toHost } = first;
    return [
      ...(fromMode === toMode ? [] : [{ code: 'note.mode-changed', values: { from: fromMode, to: toMode } }]),
      ...(fromHost === toHost ? [] : [{ code: 'note.host-changed', values: { from: fromHost, to: toHost } }]),
    ];
  },
  table: (rows) => byColumn(columns, rows.length === 0 ? [] : partsOf(explainChange(rows))),
};

/** What came and what went, from the first number to the second. Parts that seldom are, are only told where they are. */
function partsOf(change: Change): object[] {
  const seldom = new Set(['joined-group', 'left-group', 'unknown-before', 'unknown-after']);
  return [
    { part: 'before', members: change.before },
    { part: 'came', members: change.came },
    { part: 'newly-eligible', members: change.newlyEligible },
    { part: 'joined-group', members: change.joinedGroup },
    { part: 'unknown-before', members: change.unknownBefore },
    { part: 'stayed-away', members: -change.stayedAway },
    { part: 'no-longer-eligible', members: -change.noLongerEligible },
    { part: 'left-group', members: -change.leftGroup },
    { part: 'unknown-after', members: -change.unknownAfter },
    { part: 'after', members: change.after },
  ].filter(({ part, members }) => members !== 0 || !seldom.has(part));
}
