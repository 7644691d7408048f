import { membersFit } from '../filter.js';
import { countsIn, reportsFinding } from '@libs/findings';
import { type AnswerRow, planReports as declared } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const planReports: SqlQuestion<AnswerRow, { readonly plan: string }> = {
  ...declared,
  parameters: ({ plan }) => [plan],
  sql: `select
  a.country_code as country,
  a.group_code as "group",
  r.start_date::text as start,
  r.end_date::text as "end",
  r.state,
  r.reason,
  array_remove(array[r.source_id], null) as sources
from progress_report r
join membership_at a on a.country_code = r.country_code and a.days @> r.start_date
where r.plan_code = $7
  and ($1::integer is null or extract(year from r.start_date) >= $1)
  and ($2::integer is null or extract(year from r.start_date) <= $2)
  and $3::text[] is not distinct from $3
  and $6::text[] is not distinct from $6
  and ${membersFit}
order by a.country_code, r.start_date`,
  bound: { max: 2_000, counts: (whole) => countsIn(reportsFinding(whole, 0)) },
};
