with counted as (
  select
    a.meeting_id,
    (count(*) filter (where a.in_denominator and a.coming = 'open'))::integer as open
  from attendance_fact a
  where a.list = 'complete'
    and ($1::integer is null or a.year >= $1)
    and ($2::integer is null or a.year <= $2)
    and ($3::text[] is null or a.kind = any ($3))
    and ($6::text[] is null or a.mode = any ($6))
    and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
  group by a.meeting_id, a.start_date
  having bool_and(a.headcount is not null) filter (where a.in_denominator and a.state = 'attended')
  order by a.start_date desc, a.meeting_id desc
  limit 1
)
select
  a.meeting_id as meeting,
  a.country_code as country,
  a.group_code as "group",
  case when a.state = 'attended' then a.headcount else 0 end as representatives,
  c.open,
  array[a.source_id] as sources
from counted c
join attendance_fact a on a.meeting_id = c.meeting_id
where a.in_denominator
  and a.state in ('attended', 'absent', 'excused')
  and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
order by representatives, a.country_code
