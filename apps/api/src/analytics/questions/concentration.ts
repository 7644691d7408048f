import { meetingsFit, membersFit } from '../filter.js';
import { byColumn, type SqlQuestion } from '../question.js';
import { concentration as declared, type ConcentrationRow } from '@libs/questions';
import { concentration as concentrationOf } from '@libs/rules';

export const concentration: SqlQuestion<ConcentrationRow> = {
  ...declared,
  sql: `select
  a.meeting_id as meeting,
  m.known_start as start,
  jsonb_agg(a.headcount order by a.country_code) filter (where a.in_denominator and a.coming = 'came')::text as heads,
  count(*) filter (where a.in_denominator)::integer as eligible,
  count(*) filter (where a.in_denominator and a.coming = 'open')::integer as open,
  count(*) filter (where a.in_denominator and a.state in ('absent', 'excused'))::integer as silent,
  array_agg(distinct a.source_id) as sources
from attendance_fact a
join meeting_fact m on m.meeting_id = a.meeting_id
where a.list = 'complete'
  and ${meetingsFit('a')}
  and ${membersFit}
group by a.meeting_id, a.start_date, m.known_start
having bool_and(a.headcount is not null) filter (where a.in_denominator and a.coming = 'came')
order by a.start_date, a.meeting_id`,
  table: (rows) => byColumn(declared.columns, rows.map(measured)),
};

function measured({ meeting, start, heads, eligible, open, silent }: ConcentrationRow): object {
  const came: number[] = JSON.parse(heads ?? '[]');
  const among = concentrationOf(came);
  const all = concentrationOf([...came, ...Array.from({ length: silent }, () => 0)]);
  return {
    meeting,
    start,
    countries: came.length,
    countriesMax: came.length + open,
    eligible,
    known: came.length + silent,
    gini: among?.giniAdjusted,
    giniOfAll: all?.giniAdjusted,
    // Members with nobody add nothing to a sum of squares: both are the same among all.
    hhi: among?.hhi,
    effectiveNumber: among?.effectiveNumber,
  };
}
