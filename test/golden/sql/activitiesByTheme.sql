with cell as (
  select code, programme, activities, with_totals, participations, countries_min, countries_max, sources
  from activity_cell f
  where f.dimension = 'theme'
    and $4::text[] is null
    and $5::text[] is null
    and $3::text[] is not distinct from $3
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and ($6::text[] is null or f.mode = any ($6))
  union all
  select
    coalesce(f.thematic_area, ''),
    f.programme,
    count(*),
    count(f.participations),
    sum(f.participations),
    min(f.countries),
    max(f.countries),
    array_agg(distinct f.source_id)
  from activity_fact f
  where ($4::text[] is not null or $5::text[] is not null)
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))
    and (
      ($4::text[] is null and $5::text[] is null)
      or f.activity_id in (
        select p.activity_id
        from activity_party p
        join membership a on a.country_code = p.country_code and a.kind = 'member'
        where p.role in ('provider', 'beneficiary')
          and ($4::text[] is null or a.group_code = any ($4))
          and ($5::text[] is null or a.country_code = any ($5))
      )
    )
  group by f.thematic_area, f.programme
)
select
  nullif(c.code, '') as theme,
  sum(c.activities)::integer as activities,
  sum(c.with_totals)::integer as "withTotals",
  sum(c.participations)::integer as participations,
  min(c.countries_min) as "countriesMin",
  max(c.countries_max) as "countriesMax",
  (select coalesce(sum(o.activities), 0)::integer from cell o where o.programme = 'other') as others,
  array(select distinct u.source from cell o cross join unnest(o.sources) as u (source) where o.code = c.code and o.programme <> 'other') as sources
from cell c
where c.programme <> 'other'
group by c.code
order by sum(c.participations) desc nulls last, c.code
