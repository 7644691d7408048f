import { byActivities } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import {
  beneficiaryLists,
  membersOfAnyDay,
  countedByRole,
  ownActivities,
  roleColumns,
} from './theme-reach.js';

type Row = AnswerRow & { readonly list: string };

/** In which thematic areas is a member named, and in which roles? A pair without a row is not named, never nought. */
export const themeCountries: Question<Row> = {
  name: 'themeCountries',
  uses: byActivities,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    ...roleColumns,
    { name: 'activities', role: 'measure', type: 'count' },
  ],
  sql: `with own as (
  ${ownActivities}
),
member as (
  ${membersOfAnyDay}
)
select
  o.thematic_area as theme,
  m.country_code as country,
  (array_agg(m.group_code order by o.day desc))[1] as "group",
${countedByRole('o.activity_id')},
  count(distinct o.activity_id)::integer as activities,
  case when bool_and(o.beneficiary_list = 'complete') then 'complete' else 'partial' end as list,
  (select array_agg(distinct l.source_id) from own l) as sources
from own o
join activity_party_fact p on p.activity_id = o.activity_id
join member m on m.country_code = p.country_code and m.days @> o.day
where o.thematic_area is not null
group by o.thematic_area, m.country_code
order by o.thematic_area, m.country_code`,
  notes: (rows) => beneficiaryLists(rows),
};
