with pair as (
  select g.country_code as one, b.country_code as other, f.activity_id
  from activity_fact f
  join activity_party g on g.activity_id = f.activity_id and g.role = 'provider'
  join activity_party b on b.activity_id = f.activity_id and b.role = 'beneficiary'
  where g.country_code is not null and b.country_code is not null
),
worked as (
  select one, jsonb_object_agg(other, n)::text as worked
  from (
    select one, other, count(distinct activity_id) as n
    from (select one, other, activity_id from pair union all select other, one, activity_id from pair) either
    group by one, other
  ) counted
  group by one
)
select
  s.country_code as country,
  a.group_code as "group",
  s.area_code as theme,
  s.need,
  s.capacity,
  array_to_string(s.languages, ' ') as languages,
  (select w.worked from worked w where w.one = s.country_code) as worked,
  array[s.source_id] as sources
from statement s
join membership a on a.country_code = s.country_code and a.kind = 'member' and a.to_year is null
where s.round_id = $7
  and ($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)
  and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
order by s.area_code, s.country_code
