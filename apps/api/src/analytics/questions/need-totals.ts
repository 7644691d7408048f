import { SERIOUS } from '@libs/rules';
import { knownCount } from '../known-counts.js';
import { statedByAll, statedInRound } from './needs-matrix.js';
import { type AnswerRow, needTotals as declared, type RoundChoice } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const needTotals: SqlQuestion<AnswerRow, RoundChoice> = {
  ...declared,
  parameters: ({ round }) => [round],
  // Anyone who offers may stand outside the filter: a need is unmet only where nobody at all offers.
  sql: `with offered as (
  select s.area_code, (count(*) filter (where s.capacity >= ${SERIOUS}))::integer as offering
  ${statedByAll.replaceAll('\n', '\n  ')}
    and s.capacity is not null
  group by s.area_code
)
select
  s.area_code as theme,
  count(*) filter (where s.need is not null or s.capacity is not null)::integer as answered,
  ${knownCount(`count(*) filter (where s.need >= ${SERIOUS})::integer`, 'count(s.need) > 0')} as needing,
  ${knownCount('count(*) filter (where s.need = 3)::integer', 'count(s.need) > 0')} as serious,
  max(o.offering) as offering,
  ${knownCount(
    `(count(*) filter (where s.need >= ${SERIOUS}) > 0 and max(o.offering) = 0)::integer`,
    'count(s.need) > 0',
  )} as unmet,
  array_agg(distinct s.source_id) as sources
from (
  select s.*
  ${statedInRound.replaceAll('\n', '\n  ')}
) s
left join offered o on o.area_code = s.area_code
group by s.area_code
order by unmet desc nulls last, needing desc nulls last, s.area_code`,
};
