with own as (
  select f.activity_id, f.thematic_area, f.start_date, f.source_id, a.beneficiary_basis
  from activity_fact f
  join activity a on a.id = f.activity_id
  where f.programme <> 'other'
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))
),
member as (
  select a.country_code, a.group_code
  from membership a
  where a.kind = 'member' and a.to_year is null
    and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
)
select
  g.country_code as provider,
  b.country_code as beneficiary,
  count(*)::integer as activities,
  min(o.start_date)::text as first,
  max(o.start_date)::text as last,
  case when bool_and(o.beneficiary_basis = 'named_list') then 'complete' else 'partial' end as list,
  array_agg(distinct o.source_id) as sources
from own o
join activity_party g on g.activity_id = o.activity_id and g.role = 'provider'
join activity_party b on b.activity_id = o.activity_id and b.role = 'beneficiary'
where exists (select from member m where m.country_code in (g.country_code, b.country_code))
  and g.country_code is not null
  and b.country_code is not null
group by g.country_code, b.country_code
order by g.country_code, b.country_code
