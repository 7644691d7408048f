with valued as (
  select o.country_code, o.year, o.value, o.status, o.source_id, o.vintage, o.unsurveyed, o.series_break
  from (select distinct country_code from membership_at) a
  join observation_fact o on o.country_code = a.country_code and o.indicator_code = $7 and o.sex = $8 and o.age = $9
  where ($1::integer is null or o.year >= $1)
    and ($2::integer is null or o.year <= $2)
    and $3::text[] is not distinct from $3 and $6::text[] is not distinct from $6
    and ($4::text[], $5::text[]) is not distinct from ($4, $5)
),
area as (
  select distinct on (p.country_code, y.year) p.country_code as code, p.group_code, y.year
  from (select distinct year from valued) y
  join membership_at p on p.counted_years @> y.year::integer
  order by p.country_code, y.year, p.from_year desc
)
select
  a.code as area,
  'member' as kind,
  a.group_code as "group",
  a.year,
  o.value,
  w.weight, w.year as "weightYear",
  i.estimate,
  o.status,
  o.source_id as source,
  o.vintage,
  o.unsurveyed,
  o.series_break as "seriesBreak",
  case when o.source_id is not null then array[o.source_id] end as sources
from area a
join indicator i on i.code = $7
left join valued o on o.country_code = a.code and o.year = a.year
left join lateral (
  select lf.value as weight, lf.year
  from observation_fact lf
  
  where lf.country_code = a.code and (lf.indicator_code, lf.sex, lf.age) = ('SL.TLF.TOTL.IN', $8, '15+')
    and lf.year <= a.year and lf.value is not null
  order by lf.year desc
  limit 1
) w on true
order by a.code, a.year
