with chosen as (
  select
    a.country_code,
    max(a.group_code) as group_code,
    bool_or(a.on_list) filter (where a.meeting_id = $7) as before,
    bool_or(a.on_list) filter (where a.meeting_id = $8) as after,
    array_agg(distinct a.source_id) as sources
  from attendance_fact a
  where a.meeting_id in ($7, $8)
    and a.listed
    and $1::integer is not distinct from $1
    and $2::integer is not distinct from $2
    and $3::text[] is not distinct from $3
    and $6::text[] is not distinct from $6
    and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
  group by a.country_code
)
select
  c.country_code as country,
  c.group_code as "group",
  case
    when c.before and c.after then 'returned'
    when c.before then 'not-named-again'
    when c.after then 'new'
  end as outcome,
  c.before::integer as before,
  f.list as "fromList",
  t.list as "toList",
  t.countries as "toStated",
  (
    select count(*)::integer from attendance_fact n where n.meeting_id = $8 and n.on_list
  ) as "toNamed",
  c.sources
from chosen c
join meeting_fact f on f.meeting_id = $7
join meeting_fact t on t.meeting_id = $8
where c.before is not null and c.after is not null
order by c.country_code
