import { chosenMembers } from './theme-reach.js';
import { roundDays } from './needs-matrix.js';
import { responses as declared, type ResponsesRow, type RoundChoice } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

/** Before a round begins, nobody is asked; what was entered ahead of it counts from its first day. */
const begun = `r.opens_on <= $8::date`;

export const responses: SqlQuestion<ResponsesRow, RoundChoice> = {
  ...declared,
  parameters: ({ round }, { day }) => [round, day],
  // Members of the day on which the round opened: those that were asked.
  sql: `with member as (
  ${chosenMembers('(select opens_on from round where id = $7)')}
),
answered as (
  select country_code, array_agg(distinct source_id) as sources
  from statement
  where round_id = $7 and (need is not null or capacity is not null)
  group by country_code
)
select
  m.group_code as "group",
  case when ${begun} then count(a.country_code)::integer end as answered,
  count(*)::integer as "of",
  case when ${begun} then count(a.country_code)::float / count(*) end as rate,
  ${roundDays},
  array(
    select distinct u.source
    from answered o
    join member k on k.country_code = o.country_code and k.group_code = m.group_code
    cross join unnest(o.sources) as u (source)
  ) as sources
from member m
join round r on r.id = $7
left join answered a on a.country_code = m.country_code
where ($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)
group by m.group_code, r.id
order by m.group_code`,
};
