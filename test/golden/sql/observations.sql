with area as (
  select distinct on (p.country_code) p.country_code as code, 'member' as kind, p.group_code
  from membership_at p
  where ($4::text[] is null or p.group_code = any ($4)) and ($5::text[] is null or p.country_code = any ($5))
  order by p.country_code, p.from_year desc
),
counted as (
  select country_code as code, range_agg(counted_years) as years from membership_at group by country_code
),
placed as (
  select area.code, area.kind, area.group_code, counted.years from area left join counted using (code)
  union all
  select code, kind, null, null
  from country
  where kind = 'world' or code in ('ARB', 'EAS', 'ECS', 'MEA', 'SAS', 'SSF', 'LIC', 'LMC', 'UMC', 'HIC')
)
select a.code as area, a.kind, a.group_code as "group", o.year, o.value, i.estimate, o.status, o.source_id as source, o.vintage,
  o.unsurveyed, o.series_break as "seriesBreak", array[o.source_id] as sources
from placed a
join indicator i on i.code = $7
join observation_fact o on o.country_code = a.code and o.indicator_code = i.code and o.sex = $8 and o.age = $9
where ($1::integer is null or o.year >= $1)
  and ($2::integer is null or o.year <= $2)
  and $3::text[] is not distinct from $3 and $6::text[] is not distinct from $6
  and (a.kind <> 'member' or a.years @> o.year::integer)
order by a.code, o.year
