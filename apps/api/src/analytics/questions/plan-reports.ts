import { countsIn, reportsFinding } from '@libs/findings';
import { byMembers, membersFit } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

/** Which members reported on which period of a plan, and how far is each report? A member without a row has none. */
export const planReports: Question<AnswerRow, { readonly plan: string }> = {
  name: 'planReports',
  uses: ['years', ...byMembers],
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'start', role: 'dimension', type: 'date' },
    { name: 'end', role: 'attribute', type: 'date' },
    { name: 'state', role: 'attribute', type: 'code:report-state' },
    { name: 'reason', role: 'attribute', type: 'text', missing: 'not-applicable' },
  ],
  parameters: ({ plan }) => [plan],
  sql: `select
  a.country_code as country,
  a.group_code as "group",
  r.start_date::text as start,
  r.end_date::text as "end",
  r.state,
  r.reason,
  array[w.source_id] as sources
from progress_report r
join work_plan w on w.code = r.plan_code
join membership_at a on a.country_code = r.country_code and a.days @> r.start_date
where r.plan_code = $7
  and ($1::integer is null or extract(year from r.start_date) >= $1)
  and ($2::integer is null or extract(year from r.start_date) <= $2)
  and $3::text[] is not distinct from $3
  and $6::text[] is not distinct from $6
  and ${membersFit}
order by a.country_code, r.start_date`,
  notes: () => [],
  bound: { max: 2_000, counts: (whole) => countsIn(reportsFinding(whole, 0)) },
};
