with cell as (
  select dimension, code, programme, activities, with_totals, participations, countries_min, countries_max, sources, conflicts
  from activity_cell f
  where f.dimension in ('theme', 'type')
    and $4::text[] is null
    and $5::text[] is null
    and $3::text[] is not distinct from $3
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and ($6::text[] is null or f.mode = any ($6))
  union all
  select
    d.dimension,
    coalesce(d.code, ''),
    f.programme,
    count(*),
    count(f.participations),
    sum(f.participations),
    min(f.countries),
    max(f.countries),
    string_to_array(string_agg(distinct array_to_string(f.sources, ' '), ' '), ' '),
    coalesce(jsonb_agg(f.conflicts) filter (where f.conflicts <> '[]'), '[]')
  from activity_fact f
  join (
    select 'theme' as dimension, c.code, c.activity_id from (select f.thematic_area as code, f.activity_id from activity_fact f) c
    union
    select 'type', c.code, c.activity_id from (select f.type as code, f.activity_id from activity_fact f) c
  ) d on d.activity_id = f.activity_id
  where ($4::text[] is not null or $5::text[] is not null)
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
  group by d.dimension, d.code, f.programme
),
whole as (
  select
    coalesce(sum(activities) filter (where programme <> 'other'), 0)::integer as activities,
    coalesce(sum(with_totals) filter (where programme <> 'other'), 0)::integer as with_totals,
    sum(participations) filter (where programme <> 'other')::integer as participations,
    coalesce(sum(activities) filter (where programme = 'other'), 0)::integer as others,
    coalesce(jsonb_agg(conflicts) filter (where programme <> 'other' and conflicts <> '[]'), '[]')::text as disputed
  from cell
  where dimension = 'type'
)
select
  nullif(c.code, '') as theme,
  sum(c.activities)::integer as activities,
  sum(c.with_totals)::integer as "withTotals",
  sum(c.participations)::integer as participations,
  min(c.countries_min) as "countriesMin",
  max(c.countries_max) as "countriesMax",
  w.activities as "ofActivities",
  w.with_totals as "ofTotals",
  w.participations as "ofParticipations",
  w.others,
  case
    when $4::text[] is null and $5::text[] is null then 0
    else (
      select count(*)
      from activity_fact f
      where f.programme <> 'other'
        and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))
        and not f.whole
        and not (
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
    )
  end::integer as open,
  w.disputed,
  array(
    select distinct u.source
    from cell o
    cross join unnest(o.sources) as u (source)
    where o.dimension = 'theme' and o.code = c.code and o.programme <> 'other'
  ) as sources
from cell c
cross join whole w
where c.dimension = 'theme'
  and c.programme <> 'other'
group by c.code, w.activities, w.with_totals, w.participations, w.others, w.disputed
order by sum(c.participations) desc nulls last, c.code
