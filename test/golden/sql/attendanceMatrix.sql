select
  a.country_code as country,
  m.meeting_id as meeting,
  a.group_code as "group",
  a.state,
  m.list,
  a.suspended::integer as suspended,
  array[a.source_id] as sources
from attendance_fact a
join meeting_fact m on m.meeting_id = a.meeting_id
where ($1::integer is null or m.year >= $1)
    and ($2::integer is null or m.year <= $2)
    and ($3::text[] is null or m.kind = any ($3))
    and ($6::text[] is null or m.mode = any ($6))
  and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
order by a.country_code, m.start_date, m.meeting_id
