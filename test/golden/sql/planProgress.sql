with area as (
  select code, array[source_id] as sources from thematic_area where plan = $7
  union all
  select null, null
),
counted as (
  select
    f.thematic_area as code,
    count(*)::integer as activities,
    case when count(f.status) > 0 then count(*) filter (where f.status = 'planned')::integer end as "planned",
    case when count(f.status) > 0 then count(*) filter (where f.status = 'under-way')::integer end as "underWay",
    case when count(f.status) > 0 then count(*) filter (where f.status = 'done')::integer end as "done",
    case when count(f.status) > 0 then count(*) filter (where f.status = 'postponed')::integer end as "postponed",
    case when count(f.status) > 0 then count(*) filter (where f.status = 'cancelled')::integer end as "cancelled",
    count(*) filter (where f.status is null)::integer as "unreported",
    sum(f.participations)::integer as participations,
    count(f.participations)::integer as "withTotals",
    array_agg(distinct f.source_id) as sources
  from plan_fact f
  where f.plan_code = $7
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))
    and (
      ($4::text[] is null and $5::text[] is null)
      or f.activity_id in (
        select p.activity_id
        from activity_party_fact p
        join activity h on h.id = p.activity_id
        join membership_at a on a.country_code = p.country_code and a.days @> h.start_date
        where ($4::text[] is null or a.group_code = any ($4))
          and ($5::text[] is null or a.country_code = any ($5))
      )
    )
  group by f.thematic_area
),
measured as (
  select
    coalesce(r.area_code, a.thematic_area) as code,
    count(*)::integer as indicators,
    count(*) filter (
      where exists (select from result_period o where o.indicator_id = i.id and o.actual is not null)
    )::integer as reported
  from result r
  join result_indicator i on i.result_id = r.id
  left join activity a on a.id = r.activity_id
  where r.plan_code = $7
  group by coalesce(r.area_code, a.thematic_area)
)
select
  a.code as area,
  case when exists (select from plan_fact k where k.plan_code = $7) then coalesce(c.activities, 0) end as activities,
  case when c.activities > 0 then c."planned" else case when exists (select from plan_fact k where k.plan_code = $7) then coalesce(0, 0) end end as "planned",
  case when c.activities > 0 then c."underWay" else case when exists (select from plan_fact k where k.plan_code = $7) then coalesce(0, 0) end end as "underWay",
  case when c.activities > 0 then c."done" else case when exists (select from plan_fact k where k.plan_code = $7) then coalesce(0, 0) end end as "done",
  case when c.activities > 0 then c."postponed" else case when exists (select from plan_fact k where k.plan_code = $7) then coalesce(0, 0) end end as "postponed",
  case when c.activities > 0 then c."cancelled" else case when exists (select from plan_fact k where k.plan_code = $7) then coalesce(0, 0) end end as "cancelled",
  case when c.activities > 0 then c."unreported" else case when exists (select from plan_fact k where k.plan_code = $7) then coalesce(0, 0) end end as "unreported",
  c.participations,
  case when exists (select from plan_fact k where k.plan_code = $7) then coalesce(c."withTotals", 0) end as "withTotals",
  case when exists (select from result k where k.plan_code = $7) then coalesce(m.indicators, 0) end as indicators,
  case when exists (select from result k where k.plan_code = $7) then coalesce(m.reported, 0) end as reported,
  array(select distinct unnest(a.sources || c.sources)) as sources
from area a
left join counted c on c.code is not distinct from a.code
left join measured m on m.code is not distinct from a.code
where (a.code is not null or c.activities > 0 or m.indicators > 0)
  and (exists (select from counted) or ($1::integer, $2::integer, $4::text[], $5::text[], $6::text[]) is not distinct from (null::integer, null::integer, null::text[], null::text[], null::text[]))
order by a.code nulls last
