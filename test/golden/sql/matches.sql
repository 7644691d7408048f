with worked as materialized (
  select one, jsonb_object_agg(other, n)::text as worked
  from (
    select one, other, sum(activities) as n
    from (
      select provider_code as one, named_code as other, together as activities from activity_link
      union all
      select named_code, provider_code, together from activity_link
    ) either
    where activities > 0
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
  (
    select coalesce(bool_and(f.whole), false) and not exists (select from activity u where u.status is null)
    from activity_fact f
  ) as whole,
  (($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5)))::integer as chosen,
  array[s.source_id] as sources
from statement s
join round r on r.id = s.round_id
join membership_at a on a.country_code = s.country_code and a.days @> r.opens_on
where s.round_id = $7
  and ($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)
order by s.area_code, s.country_code
