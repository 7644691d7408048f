with fact as (
  select
    a.*,
    m.countries,
    m.known_start,
    case when a.in_denominator then a.coming else 'away' end as counted_coming,
    case when a.in_denominator then a.coming_by_total else 'away' end as known_coming,
    ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5)) as chosen
  from attendance_fact a
  join meeting_fact m on m.meeting_id = a.meeting_id
  where a.listed
    and ($1::integer is null or a.year >= $1)
    and ($2::integer is null or a.year <= $2)
    and ($3::text[] is null or a.kind = any ($3))
    and ($6::text[] is null or a.mode = any ($6))
), seen as (
  select t.*, max(t.start_date) filter (where t.counted_coming = 'came') over (partition by t.country_code, t.kind) as last_seen
  from fact t
)
select
  f.meeting_id as earlier,
  t.meeting_id as later,
  f.known_start as start,
  f.country_code as country,
  f.known_coming as before,
  t.counted_coming as after,
  (f.chosen and t.state not in ('not-invited', 'not-eligible'))::integer as followed,
  t.chosen::integer as counted,
  case when f.list <> 'complete' then f.countries end as "fromStated",
  case when t.list <> 'complete' then t.countries end as "toStated",
  (f.chosen and f.counted_coming = 'came' and f.start_date = f.last_seen)::integer as last,
  array[f.source_id, t.source_id] as sources
from seen f
join seen t on t.country_code = f.country_code and t.kind = f.kind and t.start_date > f.start_date
order by f.start_date, f.meeting_id, t.start_date, t.meeting_id, f.country_code
