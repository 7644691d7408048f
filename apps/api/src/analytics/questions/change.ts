import { explainChange } from '@libs/rules';
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

/** Why did the number of members change between two meetings? Only complete lists bear it, and the parts add up. */
export const change: Question<Row, MeetingPair> = {
  name: 'change',
  uses: ['years', ...byMembers],
  columns,
  sql: `select
  a.state as before,
  b.state as after,
  f.mode as "fromMode",
  t.mode as "toMode",
  f.host_code as "fromHost",
  t.host_code as "toHost",
  array[a.source_id, b.source_id] as sources
from attendance_fact a
join attendance_fact b on b.country_code = a.country_code and b.meeting_id = $8
join meeting_fact f on f.meeting_id = $7 and f.list = 'complete'
join meeting_fact t on t.meeting_id = $8 and t.list = 'complete'
where a.meeting_id = $7
  and ($1::integer is null or f.year >= $1)
  and ($2::integer is null or t.year <= $2)
  and $3::text[] is not distinct from $3
  and $6::text[] is not distinct from $6
  and ${membersFit}`,
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
  table: (rows) => {
    if (rows.length === 0) return byColumn(columns, []);
    const { before, after, came, stayedAway, newlyEligible, noLongerEligible } = explainChange(rows);
    return byColumn(columns, [
      { part: 'before', members: before },
      { part: 'came', members: came },
      { part: 'newly-eligible', members: newlyEligible },
      { part: 'stayed-away', members: -stayedAway },
      { part: 'no-longer-eligible', members: -noLongerEligible },
      { part: 'after', members: after },
    ]);
  },
};
