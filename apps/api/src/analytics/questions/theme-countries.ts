import { areas, membersOfAnyDay, namedCount, ownActivities } from './theme-reach.js';
import {
  roleCounts,
  themeCountries as declared,
  type ThemeChoice,
  type ThemeCountriesRow,
} from '@libs/questions';
import type { SqlQuestion } from '../question.js';

export const themeCountries: SqlQuestion<ThemeCountriesRow, ThemeChoice> = {
  ...declared,
  parameters: ({ area }) => [area ?? null],
  sql: `with own as (
  ${ownActivities}
),
member as (
  ${membersOfAnyDay}
),
theme as (
  ${areas}
)
select
  t.code as theme,
  m.country_code as country,
  (array_agg(m.group_code order by o.day desc))[1] as "group",
${Object.entries(roleCounts)
  .map(
    ([column, role]) =>
      `  ${namedCount(`count(distinct o.activity_id) filter (where p.role = '${role}')`, role)} as ${column},`,
  )
  .join('\n')}
  count(distinct o.activity_id)::integer as activities,
  t.list,
  t.sources
from theme t
join own o on o.thematic_area = t.code
join activity_party_fact p on p.activity_id = o.activity_id
join member m on m.country_code = p.country_code and m.days @> o.day
group by t.code, m.country_code, t.list, t.benefit_known, t.sources
order by t.code, m.country_code`,
};
