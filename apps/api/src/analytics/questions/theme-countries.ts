import { byActivities } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import { beneficiaryLists, chosenMembers, ownActivities } from './theme-reach.js';

type Row = AnswerRow & { readonly list: string };

/** In which thematic areas is a member named as provider or beneficiary? A pair without a row is not named, never nought. */
export const themeCountries: Question<Row> = {
  name: 'themeCountries',
  uses: byActivities,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'provided', role: 'measure', type: 'count' },
    { name: 'benefited', role: 'measure', type: 'count' },
  ],
  sql: `with own as (
  ${ownActivities}
),
member as (
  ${chosenMembers}
)
select
  o.thematic_area as theme,
  m.country_code as country,
  m.group_code as "group",
  count(*) filter (where p.role = 'provider')::integer as provided,
  count(*) filter (where p.role = 'beneficiary')::integer as benefited,
  case when bool_and(o.beneficiary_basis = 'named_list') then 'complete' else 'partial' end as list,
  (select array_agg(distinct l.source_id) from own l) as sources
from own o
join activity_party p on p.activity_id = o.activity_id and p.role in ('provider', 'beneficiary')
join member m on m.country_code = p.country_code
where o.thematic_area is not null
group by o.thematic_area, m.country_code, m.group_code
order by o.thematic_area, m.country_code`,
  notes: (rows) => beneficiaryLists(rows),
};
