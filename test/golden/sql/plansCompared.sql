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
    count(*) filter (where f.named)::integer as activities,
    case when count(case when f.named then f.status end) > 0 then count(*) filter (where f.named and f.status = 'done')::integer end as done,
    count(*) filter (where f.named and f.status is null)::integer as unreported,
    sum(f.participations) filter (where f.named)::integer as participations,
    count(f.participations) filter (where f.named)::integer as with_totals,
    count(*) filter (where not f.named and not f.whole)::integer as open,
    count(*) filter (where f.thematic_area is null and (f.named or not f.whole))::integer as unplaced,
    coalesce(jsonb_agg(f.conflicts) filter (where f.named and f.conflicts <> '[]'), '[]') as conflicts,
    string_to_array(string_agg(distinct array_to_string(case when f.named then f.sources end, ' '), ' '), ' ') as sources
  from (
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
    where ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))
  ) f
  -- An area of the strategy itself is mapped to nothing else.
  left join (
    select code, coalesce(strategy_area, case when plan = 'oic-lms' then code end) as strategy_area
    from thematic_area
  ) t on t.code = f.thematic_area
  group by f.plan_code, t.strategy_area
),
open as (
  select plan, sum(unplaced)::integer as unplaced
  from counted
  group by plan
)
select
  coalesce(a.strategy_area, c.strategy_area) as "strategyArea",
  coalesce(a.plan, c.plan) as plan,
  coalesce(a.areas, 0) as areas,
  case
    when c.activities > 0 and c.activities is null then null
    when coalesce(c.activities, 0) > 0 then c.activities
    else case when coalesce(c.open, 0) = 0 and (coalesce(a.strategy_area, c.strategy_area) is null or coalesce(o.unplaced, 0) = 0) and exists (select from plan_fact k where k.plan_code = coalesce(a.plan, c.plan)) then 0 end
  end as activities,
  case
    when c.activities > 0 and c.done is null then null
    when coalesce(c.done, 0) > 0 then c.done
    else case when coalesce(c.open, 0) = 0 and (coalesce(a.strategy_area, c.strategy_area) is null or coalesce(o.unplaced, 0) = 0) and exists (select from plan_fact k where k.plan_code = coalesce(a.plan, c.plan)) then 0 end
  end as done,
  case
    when c.activities > 0 and c.unreported is null then null
    when coalesce(c.unreported, 0) > 0 then c.unreported
    else case when coalesce(c.open, 0) = 0 and (coalesce(a.strategy_area, c.strategy_area) is null or coalesce(o.unplaced, 0) = 0) and exists (select from plan_fact k where k.plan_code = coalesce(a.plan, c.plan)) then 0 end
  end as unreported,
  c.participations,
  case
    when c.activities > 0 and c.with_totals is null then null
    when coalesce(c.with_totals, 0) > 0 then c.with_totals
    else case when coalesce(c.open, 0) = 0 and (coalesce(a.strategy_area, c.strategy_area) is null or coalesce(o.unplaced, 0) = 0) and exists (select from plan_fact k where k.plan_code = coalesce(a.plan, c.plan)) then 0 end
  end as "withTotals",
  coalesce(c.conflicts, '[]')::text as disputed,
  (select coalesce(sum(k.open), 0)::integer from counted k) as open,
  (select coalesce(sum(k.unplaced), 0)::integer from counted k) as unplaced,
  a.sources || c.sources as sources
from area a
full join counted c on c.plan = a.plan and coalesce(c.strategy_area, '') = coalesce(a.strategy_area, '')
left join open o on o.plan = coalesce(a.plan, c.plan)
where exists (select from counted k where k.activities > 0) or ($1::integer, $2::integer, $4::text[], $5::text[], $6::text[]) is not distinct from (null::integer, null::integer, null::text[], null::text[], null::text[])
order by 1 nulls last, 2
