select
  f.activity_id as activity,
  f.title_en as title,
  f.thematic_area as theme,
  f.type,
  f.programme,
  f.provider_code as provider,
  f.start_date::text as start,
  f.end_date::text as "end",
  f.mode,
  f.participations,
  f.countries,
  (count(*) filter (where f.programme <> 'other') over ())::integer as "allOwn",
  (count(f.participations) filter (where f.programme <> 'other') over ())::integer as "allTold",
  (count(*) filter (where f.programme = 'other') over ())::integer as "allOthers",
  array[f.source_id] as sources
from activity_fact f
where ($1::integer is null or f.year >= $1)
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
order by f.programme = 'other', f.start_date desc, f.activity_id
limit 500
