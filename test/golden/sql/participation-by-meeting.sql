with member as (
  select
    a.meeting_id,
    count(*) filter (where a.in_denominator)::integer as of_members,
    max(a.denominator) as denominator,
    count(*) filter (where a.in_denominator and a.coming = 'came')::integer as attended,
    count(*) filter (where a.named)::integer as on_list,
    -- The sources of a list, and of whom is left out of the members that the figures are of.
    array_agg(distinct a.source_id) filter (
      where a.named or (a.denominator = 'invited' and a.state = 'not-invited')
    ) as list_sources,
    sum(a.headcount) filter (where a.in_denominator and a.coming = 'came')::integer as headcount,
    bool_and(a.headcount is not null) filter (where a.in_denominator and a.coming = 'came') as counted,
    bool_or(a.in_denominator and a.coming = 'open') as undecided
  from attendance_fact a
  where ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
  group by a.meeting_id
),
figure as (
  select
    m.*,
    case when m.listed then s.on_list end as named,
    s.of_members,
    s.denominator,
    s.attended,
    s.list_sources,
    -- Sources differ on totals of all members, which are no figure of some.
    case when $4::text[] is null and $5::text[] is null then m.conflicts else '[]' end as shown_conflicts,
    -- A complete list bears how many came, of all as of a group; a total that a source states is of all.
    coalesce(
      case when $4::text[] is null and $5::text[] is null then m.countries end,
      case when m.list = 'complete' and not s.undecided then s.attended end
    ) as taking_part,
    coalesce(
      case when $4::text[] is null and $5::text[] is null then m.representatives end,
      case when m.list = 'complete' and not s.undecided and s.counted then s.headcount end
    ) as people
  from meeting_fact m
  join member s on s.meeting_id = m.meeting_id
  where ($1::integer is null or m.year >= $1)
    and ($2::integer is null or m.year <= $2)
    and ($3::text[] is null or m.kind = any ($3))
    and ($6::text[] is null or m.mode = any ($6))
)
select
  meeting_id as meeting,
  kind,
  mode,
  known_start as start,
  known_end as "end",
  place,
  host_code as host,
  list,
  taking_part as countries,
  of_members as "of",
  denominator,
  round(taking_part::numeric / nullif(of_members, 0), 4)::float as coverage,
  named,
  people as representatives,
  case when people is not null then coalesce(counted_as, 'representatives') end as "countedAs",
  round(people::numeric / nullif(taking_part, 0), 4)::float as "perCountry",
  (counted_as is distinct from 'participants')::integer as comparable,
  jsonb_array_length(shown_conflicts) as conflicts,
  shown_conflicts::text as disputed,
  listed::integer as listed,
  attended::integer as "known",
  array(select distinct one from unnest(sources || list_sources) one order by one) as sources
from figure
order by start_date, meeting_id
