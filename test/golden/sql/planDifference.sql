select
  i.version,
  i.id,
  i.kind,
  i.parent_id as parent,
  coalesce(case $10::text when 'fr' then i.title_fr when 'ar' then i.title_ar else i.title_en end, case i.original when 'fr' then i.title_fr when 'ar' then i.title_ar else i.title_en end) as title,
  case when case $10::text when 'fr' then i.title_fr when 'ar' then i.title_ar else i.title_en end is null then i.original end as written,
  i.start_date::text as start,
  i.end_date::text as "end",
  array[v.source_id] as sources
from plan_version_item i
join plan_version v on v.plan_code = i.plan_code and v.version = i.version
where i.plan_code = $7
  and i.version in ($8::smallint, $9::smallint)
  and ($1::integer, $2::integer, $3::text[], $4::text[], $5::text[], $6::text[])
    is not distinct from ($1, $2, $3, $4, $5, $6)
order by i.version, i.kind = 'area' desc, i.parent_id, i.start_date, i.id
