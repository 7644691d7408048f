with fact as (
  select
    a.meeting_id,
    a.country_code,
    a.source_id,
    a.in_denominator and a.coming = 'open' and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5)) as is_open,
    case
      when not (($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))) then 'outside'
      -- Whoever came without being a member is not counted.
      when not a.in_denominator and a.state <> 'not-invited' then 'not-eligible'
      when a.state <> 'unknown' then a.state
      -- A complete list names all that came: of others it may be open only whether they could have.
      when a.coming <> 'open' then 'doubtful'
      when a.doubtful and not m.eligibility_confirmed then 'open-doubtful'
      else 'open'
    end as state
  from attendance_fact a
  join meeting_fact m on m.meeting_id = a.meeting_id
  where a.meeting_id in ($7, $8)
    and $3::text[] is not distinct from $3
    and $6::text[] is not distinct from $6
)
select
  a.state as before,
  b.state as after,
  f.mode as "fromMode",
  t.mode as "toMode",
  f.host_code as "fromHost",
  t.host_code as "toHost",
  (count(*) filter (where a.is_open) over ())::integer as "fromOpen",
  (count(*) filter (where b.is_open) over ())::integer as "toOpen",
  array[a.source_id, b.source_id] as sources
from fact a
join fact b on b.country_code = a.country_code and b.meeting_id = $8
join meeting_fact f on f.meeting_id = $7 and f.list = 'complete'
join meeting_fact t on t.meeting_id = $8 and t.list = 'complete'
where a.meeting_id = $7
  and ($1::integer is null or f.year >= $1)
  and ($2::integer is null or t.year <= $2)
  and (a.state <> 'outside' or b.state <> 'outside')
