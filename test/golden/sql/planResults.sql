select
  r.id as result,
  r.level,
  coalesce(r.area_code, a.thematic_area) as area,
  r.activity_id as activity,
  coalesce(case $8::text when 'fr' then r.title_fr when 'ar' then r.title_ar else r.title_en end, case r.original when 'fr' then r.title_fr when 'ar' then r.title_ar else r.title_en end) as title,
  case when case $8::text when 'fr' then r.title_fr when 'ar' then r.title_ar else r.title_en end is null then r.original end as written,
  i.id as indicator,
  m.title as measure,
  i.definition,
  i.unit,
  i.direction,
  i.frequency,
  i.owner,
  i.baseline,
  i.baseline_year as "baselineYear",
  o.start_date::text as start,
  o.end_date::text as "end",
  o.target,
  o.actual,
  o.respondents as n,
  o.asked,
  coalesce(o.evidence_address, o.evidence_title) as evidence,
  array_remove(array[r.source_id, i.source_id, o.source_id], null) as sources
from result r
join result_indicator i on i.result_id = r.id
  -- Those are with the trainings, every other one is here.
  and not (i.kirkpatrick is not null and r.activity_id is not null and i.unit = 'percent')
cross join lateral (select coalesce(case $8::text when 'fr' then i.title_fr when 'ar' then i.title_ar else i.title_en end, case i.original when 'fr' then i.title_fr when 'ar' then i.title_ar else i.title_en end) as title,
  case when case $8::text when 'fr' then i.title_fr when 'ar' then i.title_ar else i.title_en end is null then i.original end as written) m
left join activity a on a.id = r.activity_id
left join result_period o on o.indicator_id = i.id
where r.plan_code = $7
  and ($9::text is null or coalesce(r.area_code, a.thematic_area) = $9)
  and ($1::integer, $2::integer, $3::text[], $4::text[], $5::text[], $6::text[])
    is not distinct from ($1, $2, $3, $4, $5, $6)
order by area nulls first, r.level desc, r.id, i.id, o.start_date
