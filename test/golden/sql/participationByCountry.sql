with counted as (
  select
    a.country_code as country,
    (array_agg(a.group_code order by a.start_date desc nulls last, a.meeting_id desc))[1] as "group",
    count(*) filter (where a.named)::integer as named,
    -- Who was not invited cannot be on a list, also where nobody knows of the others.
    count(*) filter (where a.in_denominator and a.state <> 'not-invited')::integer as lists,
    count(*) filter (where a.in_denominator and a.list = 'complete' and a.state = 'attended')::integer as attended,
    count(*) filter (
      where a.in_denominator and a.list = 'complete' and a.state in ('attended', 'absent', 'excused')
    )::integer as known,
    count(distinct a.meeting_id) filter (where a.list = 'partial')::integer as partial,
    array_agg(distinct a.source_id) as sources
  from attendance_fact a
  where a.listed
    and ($1::integer is null or a.year >= $1)
    and ($2::integer is null or a.year <= $2)
    and ($3::text[] is null or a.kind = any ($3))
    and ($6::text[] is null or a.mode = any ($6))
    and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
  group by a.country_code
)
select
  country,
  "group",
  named,
  lists,
  case when known > 0 then attended end as attended,
  known,
  partial,
  exists (select from membership_at m where m.country_code = counted.country and m.days @> $7::date)::integer as current,
  sources,
  case when known >= 3 then round(attended::numeric / known, 4)::float end as share
from counted
order by country
