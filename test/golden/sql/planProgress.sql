with fitting as (
  select f.*, (
      ($4::text[] is null and $5::text[] is null)
      or f.activity_id in (
        select p.activity_id
        from activity_party_fact p
        join activity h on h.id = p.activity_id
        join membership_at a on a.country_code = p.country_code and a.days @> h.start_date
        where ($4::text[] is null or a.group_code = any ($4))
          and ($5::text[] is null or a.country_code = any ($5))
      )
    ) as named
  from plan_fact f
  where f.plan_code = $7
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))
),
counted as (
  select
    f.thematic_area as code,
    count(*) filter (where f.named)::integer as activities,
    case when count(case when f.named then f.status end) > 0 then count(*) filter (where f.named and f.status = 'planned')::integer end as "planned",
    case when count(case when f.named then f.status end) > 0 then count(*) filter (where f.named and f.status = 'under-way')::integer end as "underWay",
    case when count(case when f.named then f.status end) > 0 then count(*) filter (where f.named and f.status = 'done')::integer end as "done",
    case when count(case when f.named then f.status end) > 0 then count(*) filter (where f.named and f.status = 'postponed')::integer end as "postponed",
    case when count(case when f.named then f.status end) > 0 then count(*) filter (where f.named and f.status = 'cancelled')::integer end as "cancelled",
    count(*) filter (where f.named and f.status is null)::integer as "unreported",
    sum(f.participations) filter (where f.named)::integer as participations,
    count(f.participations) filter (where f.named)::integer as "withTotals",
    count(*) filter (where not f.named and not f.whole)::integer as open,
    coalesce(jsonb_agg(f.conflicts) filter (where f.named and f.conflicts <> '[]'), '[]') as conflicts,
    string_to_array(string_agg(distinct array_to_string(case when f.named then f.sources end, ' '), ' '), ' ') as sources
  from fitting f
  group by f.thematic_area
),
-- Activities that may have a chosen member as a party, and those that may be of any area.
open as (
  select
    coalesce(sum(open), 0)::integer as parties,
    coalesce(sum(activities + open) filter (where code is null), 0)::integer as unplaced
  from counted
),
measured as (
  select
    coalesce(r.area_code, a.thematic_area) as code,
    count(*)::integer as indicators,
    count(*) filter (
      where exists (select from result_period o where o.indicator_id = i.id and o.actual is not null)
    )::integer as reported
  from result r
  join result_indicator i on i.result_id = r.id and not (i.kirkpatrick is not null and r.activity_id is not null and i.unit = 'percent')
  left join activity a on a.id = r.activity_id
  where r.plan_code = $7
  group by coalesce(r.area_code, a.thematic_area)
),
-- The areas of the plan, and those of another plan or programme that an activity or a result of it has on record.
area as (
  select t.code, array[t.source_id] as sources
  from thematic_area t
  where t.plan = $7
    or t.code in (select c.code from counted c where c.activities > 0)
    or t.code in (select m.code from measured m)
  union all
  select null, null
)
select
  a.code as area,
  case when coalesce(c.activities, 0) > 0 or (
    coalesce(c.open, 0) = 0 and (a.code is null or o.unplaced = 0) and exists (select from plan_fact k where k.plan_code = $7)
  ) then coalesce(c.activities, 0) end as activities,
  case when coalesce(c.activities, 0) = 0 or c."planned" is not null then case when coalesce(c."planned", 0) > 0 or (
    coalesce(c.open, 0) = 0 and (a.code is null or o.unplaced = 0) and exists (select from plan_fact k where k.plan_code = $7)
  ) then coalesce(c."planned", 0) end end as "planned",
  case when coalesce(c.activities, 0) = 0 or c."underWay" is not null then case when coalesce(c."underWay", 0) > 0 or (
    coalesce(c.open, 0) = 0 and (a.code is null or o.unplaced = 0) and exists (select from plan_fact k where k.plan_code = $7)
  ) then coalesce(c."underWay", 0) end end as "underWay",
  case when coalesce(c.activities, 0) = 0 or c."done" is not null then case when coalesce(c."done", 0) > 0 or (
    coalesce(c.open, 0) = 0 and (a.code is null or o.unplaced = 0) and exists (select from plan_fact k where k.plan_code = $7)
  ) then coalesce(c."done", 0) end end as "done",
  case when coalesce(c.activities, 0) = 0 or c."postponed" is not null then case when coalesce(c."postponed", 0) > 0 or (
    coalesce(c.open, 0) = 0 and (a.code is null or o.unplaced = 0) and exists (select from plan_fact k where k.plan_code = $7)
  ) then coalesce(c."postponed", 0) end end as "postponed",
  case when coalesce(c.activities, 0) = 0 or c."cancelled" is not null then case when coalesce(c."cancelled", 0) > 0 or (
    coalesce(c.open, 0) = 0 and (a.code is null or o.unplaced = 0) and exists (select from plan_fact k where k.plan_code = $7)
  ) then coalesce(c."cancelled", 0) end end as "cancelled",
  case when coalesce(c.activities, 0) = 0 or c."unreported" is not null then case when coalesce(c."unreported", 0) > 0 or (
    coalesce(c.open, 0) = 0 and (a.code is null or o.unplaced = 0) and exists (select from plan_fact k where k.plan_code = $7)
  ) then coalesce(c."unreported", 0) end end as "unreported",
  c.participations,
  case when coalesce(c."withTotals", 0) > 0 or (
    coalesce(c.open, 0) = 0 and (a.code is null or o.unplaced = 0) and exists (select from plan_fact k where k.plan_code = $7)
  ) then coalesce(c."withTotals", 0) end as "withTotals",
  case when exists (select from result k where k.plan_code = $7) then coalesce(m.indicators, 0) end as indicators,
  case when exists (select from result k where k.plan_code = $7) then coalesce(m.reported, 0) end as reported,
  o.parties as open,
  o.unplaced,
  coalesce(c.conflicts, '[]')::text as disputed,
  a.sources || c.sources as sources
from area a
cross join open o
left join counted c on c.code is not distinct from a.code
left join measured m on m.code is not distinct from a.code
where (a.code is not null or c.activities > 0 or m.indicators > 0)
  and (exists (select from fitting f where f.named) or ($1::integer, $2::integer, $4::text[], $5::text[], $6::text[]) is not distinct from (null::integer, null::integer, null::text[], null::text[], null::text[]))
order by a.code nulls last
