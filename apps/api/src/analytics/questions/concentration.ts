import { concentration as concentrationOf } from '@libs/rules';
import type { Column } from '@libs/table';
import { byMeetings, meetingsFit, membersFit } from '../filter.js';
import { byColumn, type AnswerRow, type Question } from '../question.js';

type Row = AnswerRow & {
  readonly meeting: string;
  readonly start: string;
  readonly heads: string | null;
  readonly eligible: number;
  readonly silent: number;
};

const columns: readonly Column[] = [
  { name: 'meeting', role: 'dimension', type: 'meeting' },
  { name: 'start', role: 'attribute', type: 'date' },
  { name: 'countries', role: 'measure', type: 'count' },
  { name: 'eligible', role: 'measure', type: 'count' },
  { name: 'known', role: 'measure', type: 'count' },
  { name: 'gini', role: 'measure', type: 'ratio', missing: 'not-applicable' },
  { name: 'giniOfAll', role: 'measure', type: 'ratio', missing: 'not-applicable' },
  { name: 'hhi', role: 'measure', type: 'ratio', missing: 'not-applicable' },
  { name: 'effectiveNumber', role: 'measure', type: 'ratio', missing: 'not-applicable' },
];

/**
 * Do a few delegations make up a meeting? Over meetings whose delegations are all counted: among the countries
 * that came, and among all that could have come and of which it is known whether they did.
 */
export const concentration: Question<Row> = {
  name: 'concentration',
  uses: byMeetings,
  columns,
  sql: `select
  a.meeting_id as meeting,
  known_date(a.start_date, (select e.date_precision from meeting e where e.id = a.meeting_id)) as start,
  jsonb_agg(a.headcount order by a.country_code) filter (where a.in_denominator and a.state = 'attended')::text as heads,
  count(*) filter (where a.in_denominator)::integer as eligible,
  count(*) filter (where a.in_denominator and a.state in ('absent', 'excused'))::integer as silent,
  array_agg(distinct a.source_id) as sources
from attendance_fact a
where a.list = 'complete'
  and ${meetingsFit('a')}
  and ${membersFit}
group by a.meeting_id, a.start_date
having bool_and(a.headcount is not null) filter (where a.in_denominator and a.state = 'attended')
order by a.start_date, a.meeting_id`,
  notes: (rows) => (rows.length === 0 ? [{ code: 'note.no-head-counts', values: {} }] : []),
  table: (rows) => byColumn(columns, rows.map(measured)),
};

function measured({ meeting, start, heads, eligible, silent }: Row): object {
  const came: number[] = JSON.parse(heads ?? '[]');
  const among = concentrationOf(came);
  const all = concentrationOf([...came, ...Array.from({ length: silent }, () => 0)]);
  return {
    meeting,
    start,
    countries: came.length,
    eligible,
    known: came.length + silent,
    gini: among?.giniAdjusted,
    giniOfAll: all?.giniAdjusted,
    // Members with nobody add nothing to a sum of squares: both are the same among all.
    hhi: among?.hhi,
    effectiveNumber: among?.effectiveNumber,
  };
}
