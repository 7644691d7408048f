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
member as (
  select a.country_code, a.group_code, a.days
  from membership_at a
  where ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
),
theme as (
  select
    c.code,
    c.activities,
    case when c.whole and not r.unreported then 'complete' when c.unlisted then 'none' else 'partial' end as list,
    c.benefit_known and not r.unreported as benefit_known,
    c.sources
  from (
    select
      thematic_area as code,
      count(*)::integer as activities,
      bool_and(whole) as whole,
      bool_and(beneficiary_list = 'none') as unlisted,
      bool_and(beneficiary_list = 'complete') as benefit_known,
      string_to_array(string_agg(distinct array_to_string(sources, ' '), ' '), ' ') as sources
    from own
    where thematic_area is not null
      and ($7::text is null or thematic_area = $7)
    group by thematic_area
  ) c
  cross join lateral (
    select exists (
      select from activity u
      where u.status is null and u.programme <> 'other'
        and ($2::integer is null or extract(year from u.start_date) <= $2)
        and ($1::integer is null or extract(year from u.start_date) >= $1)
        and ($6::text[] is null or u.mode = any ($6))
        and u.thematic_area = c.code
    ) as unreported
  ) r
)
select
  t.code as theme,
  m.country_code as country,
  (array_agg(m.group_code order by o.day desc))[1] as "group",
  case when t.list = 'complete' or count(distinct o.activity_id) filter (where p.role = 'provider') > 0 then count(distinct o.activity_id) filter (where p.role = 'provider')::integer end as provided,
  case when t.list = 'complete' or count(distinct o.activity_id) filter (where p.role = 'partner') > 0 then count(distinct o.activity_id) filter (where p.role = 'partner')::integer end as partnered,
  case when t.list = 'complete' or count(distinct o.activity_id) filter (where p.role = 'presenter') > 0 then count(distinct o.activity_id) filter (where p.role = 'presenter')::integer end as presented,
  case when t.benefit_known or count(distinct o.activity_id) filter (where p.role = 'beneficiary') > 0 then count(distinct o.activity_id) filter (where p.role = 'beneficiary')::integer end as benefited,
  case when t.list = 'complete' or count(distinct o.activity_id) filter (where p.role = 'funder') > 0 then count(distinct o.activity_id) filter (where p.role = 'funder')::integer end as funded,
  count(distinct o.activity_id)::integer as activities,
  t.list,
  t.sources
from theme t
join own o on o.thematic_area = t.code
join activity_party_fact p on p.activity_id = o.activity_id
join member m on m.country_code = p.country_code and m.days @> o.day
group by t.code, m.country_code, t.list, t.benefit_known, t.sources
order by t.code, m.country_code
