select
  f.activity_id as activity,
  coalesce(case $8::text when 'fr' then a.title_fr when 'ar' then a.title_ar else a.title_en end, case a.original when 'fr' then a.title_fr when 'ar' then a.title_ar else a.title_en end) as title,
  case when case $8::text when 'fr' then a.title_fr when 'ar' then a.title_ar else a.title_en end is null then a.original end as written,
  i.kirkpatrick::text as level,
  o.actual / 100 as value,
  o.respondents as n,
  o.asked,
  coalesce(o.evidence_address, o.evidence_title) as evidence,
  array_remove(array[r.source_id, i.source_id, o.source_id], null) as sources
from plan_fact f
join activity a on a.id = f.activity_id
join result r on r.activity_id = f.activity_id
join result_indicator i on i.result_id = r.id and (i.kirkpatrick is not null and r.activity_id is not null and i.unit = 'percent')
left join result_period o on o.indicator_id = i.id
where f.plan_code = $7
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
order by f.start_date desc, f.activity_id, i.kirkpatrick, o.start_date
