import { activities as declared, type ActivitiesRow, ACTIVITIES_LISTED } from '@libs/questions';
import { partyColumns } from '@libs/findings';
import type { SqlQuestion } from '../question.js';

/** Activities `f` of the chosen years and modes. Kinds are of meetings only; PostgreSQL must know the type of their parameter. */
export const activitiesInTime = `($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))`;

/** Activities `f` of which a chosen member is known to be a party, in any role; all where nobody is chosen. */
export const activitiesNameMembers = `(
      ($4::text[] is null and $5::text[] is null)
      or f.activity_id in (
        select p.activity_id
        from activity_party_fact p
        join activity h on h.id = p.activity_id
        join membership_at a on a.country_code = p.country_code and a.days @> h.start_date
        where ($4::text[] is null or a.group_code = any ($4))
          and ($5::text[] is null or a.country_code = any ($5))
      )
    )`;

/** Activities `f` that fit the filter. */
export const activitiesFit = `${activitiesInTime}
    and ${activitiesNameMembers}`;

/** How many activities `f` may have a chosen member as a party although they name none: they make every count a least one. */
export function openCount(fact: 'activity_fact' | 'plan_fact', counted: string): string {
  return `case
    when $4::text[] is null and $5::text[] is null then 0
    else (
      select count(*)
      from ${fact} f
      where ${counted}
        and ${activitiesInTime}
        and not f.whole
        and not ${activitiesNameMembers}
    )
  end::integer`;
}

/** One column a role of the countries that have it in the activity of `f`, in the order of the record; empty where none is. */
export const partiesOfActivity = `select
${Object.entries(partyColumns)
  .map(
    ([role, column]) =>
      `    coalesce(string_agg(p.country_code, ' ' order by p.seq) filter (where p.role = '${role}'), '') as ${column}`,
  )
  .join(',\n')}
  from (
    select n.role, n.country_code, min(n.seq) as seq
    from activity_party_fact n
    where n.activity_id = f.activity_id
    group by n.role, n.country_code
  ) p`;

export const activities: SqlQuestion<ActivitiesRow> = {
  ...declared,
  sql: `select
  f.activity_id as activity,
  f.title_en as title,
  f.thematic_area as theme,
  f.type,
  f.programme,
  p.providers,
  p.partners,
  p.presenters,
  p.beneficiaries,
  p.funders,
  known_date(f.start_date, f.date_precision) as start,
  known_date(f.end_date, f.date_precision) as "end",
  f.mode,
  f.participations,
  f.countries,
  (count(*) filter (where f.programme <> 'other') over ())::integer as "allOwn",
  (count(f.participations) filter (where f.programme <> 'other') over ())::integer as "allTold",
  (count(*) filter (where f.programme = 'other') over ())::integer as "allOthers",
  ${openCount('activity_fact', `f.programme <> 'other'`)} as open,
  f.conflicts::text as disputed,
  f.sources
from activity_fact f
cross join lateral (
  ${partiesOfActivity}
) p
where ${activitiesFit}
order by f.programme = 'other', f.start_date desc, f.activity_id
limit ${ACTIVITIES_LISTED}`,
  keep: (row) => row.programme !== 'other',
};
