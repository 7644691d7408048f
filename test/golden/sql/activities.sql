select
  f.activity_id as activity,
  f.title_en as title,
  f.thematic_area as theme,
  f.type,
  f.programme,
  p.providers,
  p.partners,
  p.presenters,
  p.beneficiaries,
  p.funders,
  known_date(f.start_date, f.date_precision) as start,
  known_date(f.end_date, f.date_precision) as "end",
  f.mode,
  f.participations,
  f.countries,
  (count(*) filter (where f.programme <> 'other') over ())::integer as "allOwn",
  (count(f.participations) filter (where f.programme <> 'other') over ())::integer as "allTold",
  (count(*) filter (where f.programme = 'other') over ())::integer as "allOthers",
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
  f.conflicts::text as disputed,
  f.sources
from activity_fact f
cross join lateral (
  select
    coalesce(string_agg(p.country_code, ' ' order by p.seq) filter (where p.role = 'provider'), '') as providers,
    coalesce(string_agg(p.country_code, ' ' order by p.seq) filter (where p.role = 'partner'), '') as partners,
    coalesce(string_agg(p.country_code, ' ' order by p.seq) filter (where p.role = 'presenter'), '') as presenters,
    coalesce(string_agg(p.country_code, ' ' order by p.seq) filter (where p.role = 'beneficiary'), '') as beneficiaries,
    coalesce(string_agg(p.country_code, ' ' order by p.seq) filter (where p.role = 'funder'), '') as funders
  from (
    select n.role, n.country_code, min(n.seq) as seq
    from activity_party_fact n
    where n.activity_id = f.activity_id
    group by n.role, n.country_code
  ) p
) p
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
order by f.programme = 'other', f.start_date desc, f.activity_id
limit 500
