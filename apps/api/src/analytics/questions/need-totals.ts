import { SERIOUS } from '@libs/rules';
import { byMembers } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import { knownCount } from '../known-counts.js';
import { statedInRound, type RoundChoice } from './needs-matrix.js';

/** How many members need an area, how many offer it, and which needs has nobody offered to serve? */
export const needTotals: Question<AnswerRow, RoundChoice> = {
  name: 'needTotals',
  uses: byMembers,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'answered', role: 'measure', type: 'count' },
    { name: 'needing', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'serious', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'offering', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'unmet', role: 'attribute', type: 'count', missing: 'unknown' },
  ],
  parameters: ({ round }) => [round],
  // Whoever offers may stand outside the filter: a need is unmet only where nobody at all offers.
  sql: `with offered as (
  select area_code, (count(*) filter (where capacity >= ${SERIOUS}))::integer as offering
  from statement
  where round_id = $7 and capacity is not null
  group by area_code
)
select
  s.area_code as theme,
  count(*) filter (where s.need is not null or s.capacity is not null)::integer as answered,
  ${knownCount(`count(*) filter (where s.need >= ${SERIOUS})::integer`, 'count(s.need) > 0')} as needing,
  ${knownCount('count(*) filter (where s.need = 3)::integer', 'count(s.need) > 0')} as serious,
  max(o.offering) as offering,
  (count(*) filter (where s.need >= ${SERIOUS}) > 0 and max(o.offering) = 0)::integer as unmet,
  array_agg(distinct s.source_id) as sources
from (
  select s.*
  ${statedInRound.replaceAll('\n', '\n  ')}
) s
left join offered o on o.area_code = s.area_code
group by s.area_code
order by unmet desc nulls last, needing desc nulls last, s.area_code`,
  notes: (rows) => (rows.length === 0 ? [] : [{ code: 'note.silence-is-no-answer', values: {} }]),
};
