import { countedByRole, membersOfAnyDay, ownActivities } from './theme-reach.js';
import { themeCountries as declared, type ThemeCountriesRow } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const themeCountries: SqlQuestion<ThemeCountriesRow> = {
  ...declared,
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
};
