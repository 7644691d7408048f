select
  a.country_code as country,
  a.meeting_id as meeting,
  a.group_code as "group",
  case when a.state = 'absent' and a.invited is null then 'not-named' else a.state end as state,
  a.named::integer as "onList",
  a.list,
  a.member::integer as member,
  a.suspended::integer as suspended,
  array[a.source_id] as sources
from attendance_fact a
where ($1::integer is null or a.year >= $1)
    and ($2::integer is null or a.year <= $2)
    and ($3::text[] is null or a.kind = any ($3))
    and ($6::text[] is null or a.mode = any ($6))
  and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
order by a.country_code, a.start_date, a.meeting_id
