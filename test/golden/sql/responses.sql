with member as (
  select a.country_code, a.group_code
  from membership_at a
  where a.days @> (select opens_on from round where id = $7)::date
    and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
),
answered as (
  select country_code, array_agg(distinct source_id) as sources
  from statement
  where round_id = $7 and (need is not null or capacity is not null)
  group by country_code
)
select
  m.group_code as "group",
  case when r.opens_on <= $8::date then count(a.country_code)::integer end as answered,
  count(*)::integer as "of",
  case when r.opens_on <= $8::date then count(a.country_code)::float / count(*) end as rate,
  r.opens_on::text as opens, r.closes_on::text as closes, $8::text as day,
  array(
    select distinct u.source
    from answered o
    join member k on k.country_code = o.country_code and k.group_code = m.group_code
    cross join unnest(o.sources) as u (source)
  ) as sources
from member m
join round r on r.id = $7
left join answered a on a.country_code = m.country_code
where ($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)
group by m.group_code, r.id
order by m.group_code
