import { SERIOUS } from '@libs/rules';
import type { AnswerRow, Question } from '../question.js';
import { statedInRound, type RoundChoice } from './needs-matrix.js';

/**
 * What became of the needs of a round, group by group? Each step counts needs of the step before: with a member that
 * offers it; with an activity of the area, after the round opened, that has the member as beneficiary; with such an
 * activity completed; with use at work reported of it (Kirkpatrick's level 3).
 */
export const cooperationFunnel: Question<AnswerRow, RoundChoice> = {
  name: 'cooperationFunnel',
  columns: [
    { name: 'group', role: 'dimension', type: 'group' },
    { name: 'step', role: 'dimension', type: 'code:funnel-step' },
    { name: 'n', role: 'measure', type: 'count' },
  ],
  parameters: ({ round }) => [round],
  sql: `with need as (
  select
    a.group_code,
    exists (
      select from statement o
      where o.round_id = s.round_id and o.area_code = s.area_code and o.country_code <> s.country_code
        and o.capacity >= ${SERIOUS}
    ) as matched,
    array(
      select
        case
          when v.status <> 'done' then 1
          when exists (
            select from result r
            join result_indicator i on i.result_id = r.id and i.kirkpatrick = 3
            join result_period q on q.indicator_id = i.id and q.actual > 0
            where r.activity_id = v.id
          ) then 3
          else 2
        end
      from activity v
      join activity_party p on p.activity_id = v.id and p.role = 'beneficiary' and p.country_code = s.country_code
      join round w on w.id = s.round_id and v.start_date >= w.opens_on
      where v.thematic_area = s.area_code and v.status in ('planned', 'under-way', 'done')
    ) as reached,
    s.source_id
  ${statedInRound.replaceAll('\n', '\n  ')}
    and s.need >= ${SERIOUS}
)
select
  n.group_code as "group",
  t.step,
  count(*) filter (where t.fits)::integer as n,
  array_agg(distinct n.source_id) as sources
from need n
cross join lateral (
  values
    (1, 'need', true),
    (2, 'matched', n.matched),
    (3, 'planned', n.matched and n.reached && array[1, 2, 3]),
    (4, 'delivered', n.matched and n.reached && array[2, 3]),
    (5, 'used', n.matched and n.reached && array[3])
) as t (place, step, fits)
group by n.group_code, t.step, t.place
order by n.group_code, t.place`,
  notes: (rows) => (rows.length === 0 ? [] : [{ code: 'note.silence-is-no-answer', values: {} }]),
};
