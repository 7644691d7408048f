select
  s.area_code as theme,
  s.country_code as country,
  a.group_code as "group",
  s.need::text as need,
  s.capacity::text as capacity,
  array_to_string(s.languages, ' ') as languages,
  array[s.source_id] as sources
from statement s
join round r on r.id = s.round_id
join membership_at a on a.country_code = s.country_code and a.days @> r.opens_on
where s.round_id = $7
  and ($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)
  and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
order by s.area_code, s.country_code
