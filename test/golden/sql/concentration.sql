select
  a.meeting_id as meeting,
  m.known_start as start,
  jsonb_agg(a.headcount order by a.country_code) filter (where a.in_denominator and a.coming = 'came')::text as heads,
  count(*) filter (where a.in_denominator)::integer as eligible,
  count(*) filter (where a.in_denominator and a.coming = 'open')::integer as open,
  count(*) filter (where a.in_denominator and a.state in ('absent', 'excused'))::integer as silent,
  array_agg(distinct a.source_id) as sources
from attendance_fact a
join meeting_fact m on m.meeting_id = a.meeting_id
where a.list = 'complete'
  and ($1::integer is null or a.year >= $1)
    and ($2::integer is null or a.year <= $2)
    and ($3::text[] is null or a.kind = any ($3))
    and ($6::text[] is null or a.mode = any ($6))
  and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
group by a.meeting_id, a.start_date, m.known_start
having bool_and(a.headcount is not null) filter (where a.in_denominator and a.coming = 'came')
order by a.start_date, a.meeting_id
