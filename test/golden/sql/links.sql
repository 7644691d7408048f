with own as (
  select f.activity_id, f.thematic_area, f.start_date as day, known_date(f.start_date, f.date_precision) as start_date, f.sources,
    f.beneficiary_list, f.whole
  from activity_fact f
  where f.programme <> 'other'
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))
),
link as (
  select provider_code, named_code as beneficiary_code, own_activities, own_first, own_last, lists_complete, sources
  from activity_link
  where own_activities > 0 and $1::integer is null and $2::integer is null and $6::text[] is null
  union all
  select
    g.country_code,
    b.country_code,
    count(distinct o.activity_id)::integer,
    min(o.start_date),
    max(o.start_date),
    bool_and(o.beneficiary_list = 'complete'),
    string_to_array(string_agg(distinct array_to_string(o.sources, ' '), ' '), ' ')
  from own o
  join activity_party_fact g on g.activity_id = o.activity_id and g.role = 'provider'
  join activity_party_fact b on b.activity_id = o.activity_id and b.role = 'beneficiary'
  where $1::integer is not null or $2::integer is not null or $6::text[] is not null
  group by g.country_code, b.country_code
),
listed as (
  select bool_and(f.whole) and not exists (
      select from activity u
      where u.status is null and u.programme <> 'other'
        and ($2::integer is null or extract(year from u.start_date) <= $2)

    ) as whole
  from activity_fact f
  where f.programme <> 'other'
    and ($2::integer is null or f.year <= $2)
),
member as (
  select a.country_code, a.group_code, a.days
  from membership_at a
  where ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
)
select
  l.provider_code as provider,
  l.beneficiary_code as beneficiary,
  l.own_activities as activities,
  l.own_first as first,
  l.own_last as last,
  k.own_first as since,
  case when l.lists_complete then 'complete' else 'partial' end as list,
  w.whole,
  l.sources
from link l
join activity_link k on k.provider_code = l.provider_code and k.named_code = l.beneficiary_code
cross join listed w
where exists (
  select from member m
  where m.country_code in (l.provider_code, l.beneficiary_code)
    and ($4::text[] is null or m.days && daterange((l.own_first || substr('0000-01-01', length(l.own_first) + 1))::date, (l.own_last || substr('0000-01-01', length(l.own_last) + 1))::date, '[]'))
)
order by l.provider_code, l.beneficiary_code
