with own as (
  select f.activity_id, f.thematic_area, f.start_date as day, known_date(f.start_date, f.date_precision) as start_date, f.source_id,
    f.beneficiary_list
  from activity_fact f
  where f.programme <> 'other'
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))
),
member as (
  select a.country_code, a.group_code, a.days
  from membership_at a
  where ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
)
select
  o.thematic_area as theme,
  m.country_code as country,
  (array_agg(m.group_code order by o.day desc))[1] as "group",
  count(distinct o.activity_id) filter (where role = 'provider')::integer as provided,
  count(distinct o.activity_id) filter (where role = 'partner')::integer as partnered,
  count(distinct o.activity_id) filter (where role = 'presenter')::integer as presented,
  count(distinct o.activity_id) filter (where role = 'beneficiary')::integer as benefited,
  count(distinct o.activity_id) filter (where role = 'funder')::integer as funded,
  count(distinct o.activity_id)::integer as activities,
  case when bool_and(o.beneficiary_list = 'complete') then 'complete' else 'partial' end as list,
  (select array_agg(distinct l.source_id) from own l) as sources
from own o
join activity_party_fact p on p.activity_id = o.activity_id
join member m on m.country_code = p.country_code and m.days @> o.day
where o.thematic_area is not null
group by o.thematic_area, m.country_code
order by o.thematic_area, m.country_code
