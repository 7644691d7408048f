with offered as (
  select s.area_code, (count(*) filter (where s.capacity >= 2))::integer as offering
  from statement s
  join round r on r.id = s.round_id
  join membership_at a on a.country_code = s.country_code and a.days @> r.opens_on
  where s.round_id = $7
    and ($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)
    and s.capacity is not null
  group by s.area_code
)
select
  s.area_code as theme,
  count(*) filter (where s.need is not null or s.capacity is not null)::integer as answered,
  case when count(s.need) > 0 then count(*) filter (where s.need >= 2)::integer end as needing,
  case when count(s.need) > 0 then count(*) filter (where s.need = 3)::integer end as serious,
  max(o.offering) as offering,
  case when count(s.need) > 0 then (count(*) filter (where s.need >= 2) > 0 and max(o.offering) = 0)::integer end as unmet,
  array_agg(distinct s.source_id) as sources
from (
  select s.*
  from statement s
  join round r on r.id = s.round_id
  join membership_at a on a.country_code = s.country_code and a.days @> r.opens_on
  where s.round_id = $7
    and ($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)
    and ($4::text[] is null or a.group_code = any ($4))
      and ($5::text[] is null or a.country_code = any ($5))
) s
left join offered o on o.area_code = s.area_code
group by s.area_code
order by unmet desc nulls last, needing desc nulls last, s.area_code
