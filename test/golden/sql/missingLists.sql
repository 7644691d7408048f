with fact as (
  select a.*, a.in_denominator and a.coming_by_total = 'open' as is_open
  from attendance_fact a
  where ($1::integer is null or a.year >= $1)
    and ($2::integer is null or a.year <= $2)
    and ($3::text[] is null or a.kind = any ($3))
    and ($6::text[] is null or a.mode = any ($6))
    and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
), counted as (
  select t.*, count(*) filter (where t.is_open) over (partition by t.country_code) as open_meetings
  from fact t
)
select
  m.meeting_id as meeting,
  m.known_start as start,
  m.mode,
  m.list,
  count(*) filter (where t.is_open)::integer as open,
  count(*) filter (where t.is_open and t.open_meetings = 1)::integer as settled,
  count(*) filter (where t.in_denominator and not t.is_open)::integer as decided,
  m.countries as stated,
  array_agg(distinct t.source_id) as sources
from counted t
join meeting_fact m on m.meeting_id = t.meeting_id
group by m.meeting_id, m.start_date, m.known_start, m.mode, m.list, m.countries
having count(*) filter (where t.is_open) > 0
order by open desc, m.start_date, m.meeting_id
