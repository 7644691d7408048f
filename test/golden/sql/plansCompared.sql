with area as (
  select t.plan, t.strategy_area, count(*)::integer as areas, array_agg(distinct t.source_id) as sources
  from thematic_area t
  join work_plan w on w.code = t.plan
  group by t.plan, t.strategy_area
),
counted as (
  select
    f.plan_code as plan,
    t.strategy_area,
    count(*)::integer as activities,
    case when count(f.status) > 0 then count(*) filter (where f.status = 'done')::integer end as done,
    sum(f.participations)::integer as participations,
    count(f.participations)::integer as with_totals,
    array_agg(distinct f.source_id) as sources
  from plan_fact f
  left join thematic_area t on t.code = f.thematic_area
  where ($1::integer is null or f.year >= $1)
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
  group by f.plan_code, t.strategy_area
)
select
  coalesce(a.strategy_area, c.strategy_area) as "strategyArea",
  coalesce(a.plan, c.plan) as plan,
  coalesce(a.areas, 0) as areas,
  case when c.plan is not null then c.activities else case when exists (select from plan_fact k where k.plan_code = a.plan) then 0 end end as activities,
  case when c.plan is not null then c.done else case when exists (select from plan_fact k where k.plan_code = a.plan) then 0 end end as done,
  c.participations,
  case when c.plan is not null then c.with_totals else case when exists (select from plan_fact k where k.plan_code = a.plan) then 0 end end as "withTotals",
  array(select distinct unnest(a.sources || c.sources)) as sources
from area a
full join counted c on c.plan = a.plan and coalesce(c.strategy_area, '') = coalesce(a.strategy_area, '')
where exists (select from counted) or ($1::integer, $2::integer, $4::text[], $5::text[], $6::text[]) is not distinct from (null::integer, null::integer, null::text[], null::text[], null::text[])
order by 1 nulls last, 2
