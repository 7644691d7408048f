import { roleCounts, themeReach as declared, type ThemeReachRow } from '@libs/questions';
import { membersFit } from '../filter.js';
import { knownCount } from '../known-counts.js';
import type { SqlQuestion } from '../question.js';

/** Activities of the network with an area, that took place in the chosen years and modes. */
export const ownActivities = `select f.activity_id, f.thematic_area, f.start_date as day, known_date(f.start_date, f.date_precision) as start_date, f.source_id,
    f.beneficiary_list
  from activity_fact f
  where f.programme <> 'other'
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))`;

/** Members of any day that fit the filter, each as often as it had a period in a group: `days` says when. */
export const membersOfAnyDay = `select a.country_code, a.group_code, a.days
  from membership_at a
  where ${membersFit}`;

/** A number of members on the lists of an area `t`: that there is none is only known where every list is whole. */
const onWholeLists = (named: string): string =>
  knownCount(named, `t.list = 'complete' or ${named.replace('::integer', '')} > 0`);

export const themeReach: SqlQuestion<ThemeReachRow> = {
  ...declared,
  sql: `with own as (
  ${ownActivities}
),
member as (
  ${membersOfAnyDay}
),
theme as (
  select
    thematic_area as code,
    count(*)::integer as activities,
    case
      when bool_and(beneficiary_list = 'complete') then 'complete'
      when bool_and(beneficiary_list = 'none') then 'none'
      else 'partial'
    end as list,
    array_agg(distinct source_id) as sources
  from own
  where thematic_area is not null
  group by thematic_area
),
named as (
  select distinct o.thematic_area as code, p.role, p.country_code, m.group_code
  from own o
  join activity_party_fact p on p.activity_id = o.activity_id
  join member m on m.country_code = p.country_code and m.days @> o.day
),
possible as (
  select distinct o.thematic_area as code, m.country_code, m.group_code
  from own o
  join member m on m.days @> o.day
)
select
  t.code as theme,
  m.group_code as "group",
${Object.entries(roleCounts)
  .map(
    ([column, role]) =>
      `  ${onWholeLists(`count(distinct n.country_code) filter (where n.role = '${role}')::integer`)} as ${column},`,
  )
  .join('\n')}
  ${onWholeLists('count(distinct n.country_code)::integer')} as reached,
  count(distinct m.country_code)::integer as "of",
  t.activities,
  t.list,
  t.sources
from theme t
join possible m on m.code = t.code
left join named n on n.code = t.code and n.country_code = m.country_code and n.group_code = m.group_code
group by t.code, m.group_code, t.activities, t.list, t.sources
order by t.activities desc, t.code, m.group_code`,
};

/** Members of a day, each in its group of that day, that fit the filter. */
export function chosenMembers(day: string): string {
  return `select a.country_code, a.group_code
  from membership_at a
  where a.days @> ${day}::date
    and ${membersFit}`;
}

/** A count a role, of distinct values of `what`. */
export function countedByRole(what: string): string {
  return Object.entries(roleCounts)
    .map(
      ([column, role]) => `  count(distinct ${what}) filter (where role = '${role}')::integer as ${column}`,
    )
    .join(',\n');
}
