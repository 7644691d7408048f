select
  a.country_code as country,
  a.group_code as "group",
  r.start_date::text as start,
  r.end_date::text as "end",
  r.state,
  r.reason,
  array_remove(array[r.source_id], null) as sources
from progress_report r
join membership_at a on a.country_code = r.country_code and a.days @> r.start_date
where r.plan_code = $7
  and ($1::integer is null or extract(year from r.start_date) >= $1)
  and ($2::integer is null or extract(year from r.start_date) <= $2)
  and $3::text[] is not distinct from $3
  and $6::text[] is not distinct from $6
  and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
order by a.country_code, r.start_date
