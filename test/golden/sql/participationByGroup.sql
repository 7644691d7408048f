with member as (
  select
    a.meeting_id,
    a.group_code,
    count(*) filter (where a.named)::integer as named,
    count(*) filter (where a.in_denominator)::integer as members,
    max(a.denominator) as denominator,
    count(*) filter (where a.group_unconfirmed)::integer as unconfirmed,
    bool_or(a.listed) as listed,
    array_agg(distinct a.source_id) as sources
  from attendance_fact a
  where ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
  group by a.meeting_id, a.group_code
)
select
  m.meeting_id as meeting,
  s.group_code as "group",
  m.known_start as start,
  m.list,
  s.named,
  s.members as "of",
  s.denominator,
  m.countries as stated,
  s.unconfirmed,
  s.sources
from member s
join meeting_fact m on m.meeting_id = s.meeting_id
where s.listed
  and ($1::integer is null or m.year >= $1)
    and ($2::integer is null or m.year <= $2)
    and ($3::text[] is null or m.kind = any ($3))
    and ($6::text[] is null or m.mode = any ($6))
order by m.start_date, m.meeting_id, array_position(array['arab', 'asian', 'african'], s.group_code)
