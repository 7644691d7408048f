import { roleCounts, themeReach as declared, type ThemeChoice, type ThemeReachRow } from '@libs/questions';
import { membersFit } from '../filter.js';
import { knownCount, sourcesOf, statusUnreported, unreportedInTime } from '../known-counts.js';
import type { SqlQuestion } from '../question.js';

/** Activities of the network with an area, that took place in the chosen years and modes. */
export const ownActivities = `select f.activity_id, f.thematic_area, f.start_date as day, known_date(f.start_date, f.date_precision) as start_date, f.sources,
    f.beneficiary_list, f.whole
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

/**
 * Areas of `own` with what is known of the parties of all their activities: `list` is complete where nobody can be missing
 * in any role, and `benefit_known` where every list of beneficiaries is, so that who is not on it did not benefit. Neither is
 * so of an area with an activity whose status nobody reports.
 */
export const areas = `select
    c.code,
    c.activities,
    case when c.whole and not r.unreported then 'complete' when c.unlisted then 'none' else 'partial' end as list,
    c.benefit_known and not r.unreported as benefit_known,
    c.sources
  from (
    select
      thematic_area as code,
      count(*)::integer as activities,
      bool_and(whole) as whole,
      bool_and(beneficiary_list = 'none') as unlisted,
      bool_and(beneficiary_list = 'complete') as benefit_known,
      ${sourcesOf('sources')} as sources
    from own
    where thematic_area is not null
      and ($7::text is null or thematic_area = $7)
    group by thematic_area
  ) c
  cross join lateral (
    select ${statusUnreported(...unreportedInTime, 'u.thematic_area = c.code')} as unreported
  ) r`;

/** A count of what an area `t` names, in a role or in any: that there is nothing is only known where nothing can be missing. */
export function namedCount(count: string, role?: string): string {
  const known = role === 'beneficiary' ? 't.benefit_known' : `t.list = 'complete'`;
  return knownCount(`${count}::integer`, `${known} or ${count} > 0`);
}

export const themeReach: SqlQuestion<ThemeReachRow, ThemeChoice> = {
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
      `  ${namedCount(`count(distinct n.country_code) filter (where n.role = '${role}')`, role)} as ${column},`,
  )
  .join('\n')}
  ${namedCount('count(distinct n.country_code)')} as reached,
  count(distinct m.country_code)::integer as "of",
  t.activities,
  t.list,
  t.sources
from theme t
join possible m on m.code = t.code
left join named n on n.code = t.code and n.country_code = m.country_code and n.group_code = m.group_code
group by t.code, m.group_code, t.activities, t.list, t.benefit_known, t.sources
order by t.activities desc, t.code, m.group_code`,
};

/** Members of a day, each in its group of that day, that fit the filter. */
export function chosenMembers(day: string): string {
  return `select a.country_code, a.group_code
  from membership_at a
  where a.days @> ${day}::date
    and ${membersFit}`;
}
