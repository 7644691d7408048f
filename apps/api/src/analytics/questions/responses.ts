import { isOver } from '../../capacities/rounds.js';
import { byMembers } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import type { RoundChoice } from './needs-matrix.js';
import { chosenMembers } from './theme-reach.js';

type Row = AnswerRow & { readonly open: number; readonly closes: string | null };

/** How many members of each group answered a round? Until it is over, they only have not answered yet. */
export const responses: Question<Row, RoundChoice> = {
  name: 'responses',
  uses: byMembers,
  columns: [
    { name: 'group', role: 'dimension', type: 'group' },
    { name: 'answered', role: 'measure', type: 'count' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'rate', role: 'measure', type: 'share' },
  ],
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
  count(a.country_code)::integer as answered,
  count(*)::integer as "of",
  count(a.country_code)::float / count(*) as rate,
  (not coalesce(bool_or(${isOver('r', '$8')}), false))::integer as open,
  max(r.closes_on)::text as closes,
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
group by m.group_code
order by m.group_code`,
  notes: ([row]) =>
    row?.open === 1 ? [{ code: 'note.round-open', values: { closes: row.closes ?? 'none' } }] : [],
};
