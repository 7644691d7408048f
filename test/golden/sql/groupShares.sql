with member as (
  select
    a.meeting_id,
    a.group_code,
    count(*) filter (where a.in_denominator)::integer as members,
    count(*) filter (where a.in_denominator and a.coming = 'came')::integer as named,
    count(*) filter (where a.in_denominator and a.coming = 'open')::integer as open,
    bool_or(($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))) as chosen,
    array_agg(distinct a.source_id) as sources
  from attendance_fact a
  group by a.meeting_id, a.group_code
)
select
  m.meeting_id as meeting,
  s.group_code as "group",
  m.known_start as start,
  m.list,
  s.members as "of",
  s.named,
  s.open,
  case when m.list <> 'complete' then m.countries end as stated,
  s.chosen::integer as chosen,
  s.sources
from member s
join meeting_fact m on m.meeting_id = s.meeting_id
where ($1::integer is null or m.year >= $1)
    and ($2::integer is null or m.year <= $2)
    and ($3::text[] is null or m.kind = any ($3))
    and ($6::text[] is null or m.mode = any ($6))
order by m.start_date, m.meeting_id, array_position(array['arab', 'asian', 'african'], s.group_code)
