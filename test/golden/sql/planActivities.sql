select
  f.activity_id as activity,
  coalesce(case $8::text when 'fr' then a.title_fr when 'ar' then a.title_ar else a.title_en end, case a.original when 'fr' then a.title_fr when 'ar' then a.title_ar else a.title_en end) as title,
  case when case $8::text when 'fr' then a.title_fr when 'ar' then a.title_ar else a.title_en end is null then a.original end as written,
  f.thematic_area as area,
  f.type,
  f.status,
  a.status_reason as reason,
  known_date(f.start_date, f.date_precision) as start,
  known_date(f.end_date, f.date_precision) as "end",
  f.mode,
  nullif(p.providers, '') as providers,
  p.partners,
  p.presenters,
  case when f.beneficiary_list = 'complete' and f.status in ('done', 'under-way') then p.beneficiaries else nullif(p.beneficiaries, '') end as beneficiaries,
  p.funders,
  f.beneficiary_list as list,
  f.participations,
  f.countries,
  nullif(r.results, 0) as results,
  case when r.results > 0 then r.reported end as reported,
  count(*) over ()::integer as total,
  (count(*) filter (where f.status = 'done') over ())::integer as "allDone",
  (count(f.participations) filter (where f.status = 'done') over ())::integer as "allTold",
  (count(f.start_date) filter (where f.status in ('done', 'under-way')) over ())::integer as begun,
  (min(f.start_date) filter (where f.status in ('done', 'under-way')) over ())::text as first,
  (max(f.start_date) filter (where f.status in ('done', 'under-way')) over ())::text as last,
  case
    when $4::text[] is null and $5::text[] is null then 0
    else (
      select count(*)
      from plan_fact f
      where f.plan_code = $7
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
from plan_fact f
join activity a on a.id = f.activity_id
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
left join lateral (
  select
    count(*)::integer as results,
    count(*) filter (
      where exists (select from result_period o where o.indicator_id = i.id and o.actual is not null)
    )::integer as reported
  from result r
  join result_indicator i on i.result_id = r.id
  where r.activity_id = f.activity_id
) r on true
where f.plan_code = $7
  and ($9::text is null or f.thematic_area = $9)
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
order by f.thematic_area, f.start_date, f.activity_id
limit 500
