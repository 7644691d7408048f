with fact as (
  select
    a.*,
    -- Who may not have been one that could come did not miss a meeting for certain, where it is not known to have come.
    case
      -- A guest was asked as little as any other that is no member.
      when not a.member then 'away'
      when a.coming_by_total = 'came' or not (a.doubtful and a.state = 'unknown') then a.coming_by_total
      when a.coming_by_total = 'away' then 'not-there'
      else 'unclear'
    end as whereabouts
  from attendance_fact a
  where ($1::integer is null or a.year >= $1)
    and ($2::integer is null or a.year <= $2)
    and ($3::text[] is null or a.kind = any ($3))
    and ($6::text[] is null or a.mode = any ($6))
    and ($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))
),
event as (
  select
    a.country_code,
    (array_agg(a.group_code order by a.start_date desc nulls last, a.meeting_id desc))[1] as group_code,
    jsonb_agg(
      jsonb_build_object(
        'year', a.year,
        'state', case
          when not a.member then 'not-eligible'
          when a.list = 'complete' or a.state in ('not-eligible', 'not-invited') then a.state
          else 'unknown'
        end,
        'coming', a.whereabouts
      )
      order by a.start_date, a.meeting_id
    ) as events,
    -- It can only have spoken where it may have been.
    bool_or(a.coming_by_total <> 'away') as may_have_spoken,
    array_agg(distinct a.source_id) as sources
  from fact a
  group by a.country_code
),
meeting as (
  select m.meeting_id, m.host_code, m.start_date, m.year, m.sources
  from meeting_fact m
  where ($1::integer is null or m.year >= $1)
    and ($2::integer is null or m.year <= $2)
    and ($3::text[] is null or m.kind = any ($3))
    and ($6::text[] is null or m.mode = any ($6))
),
own as (
  select f.activity_id, f.thematic_area, f.year, f.whole, f.source_id
  from activity_fact f
  where f.programme <> 'other'
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
),
party as (
  select p.country_code, p.role, o.activity_id, o.thematic_area, o.year, o.source_id
  from own o
  join activity_party p on p.activity_id = o.activity_id
  where p.country_code is not null
),
theme as (
  select
    o.thematic_area as code,
    max(o.year) as year,
    bool_and(o.whole) and not exists (
      select from activity u
      where u.status is null and u.programme <> 'other'
        and ($2::integer is null or extract(year from u.start_date) <= $2)
        and ($1::integer is null or extract(year from u.start_date) >= $1)
        and u.thematic_area = o.thematic_area
    ) as whole
  from own o
  where o.thematic_area is not null
  group by o.thematic_area
),
taken as (
  select country_code, thematic_area as code, max(year) as year, array_agg(distinct source_id) as sources
  from party
  group by country_code, thematic_area
),
ranged as (
  select
    e.country_code,
    jsonb_agg(jsonb_build_object('year', h.year, 'taken', t.year, 'whole', h.whole) order by h.code) as themes,
    array(
      select distinct source from taken t cross join unnest(t.sources) as source where t.country_code = e.country_code
    ) as sources
  from event e
  cross join theme h
  left join taken t on t.country_code = e.country_code and t.code = h.code
  group by e.country_code
),
gift as (
  select host_code as country_code, 'hosted' as way, max(year) as year, array_agg(distinct source) as sources
  from meeting
  cross join unnest(sources) as source
  group by host_code
  union all
  select country_code, 'provided', max(year), array_agg(distinct source_id)
  from party
  where role = 'provider'
  group by country_code
  union all
  -- A report names its speaker: a programme only says who was to speak.
  select d.country_code, 'spoke', max(m.year), array_agg(distinct d.source_id)
  from delegation d
  join meeting m on m.meeting_id = d.meeting_id
  where d.evidence = 'reported-speaker' and d.state = 'attended'
  group by d.country_code
  union all
  select
    country_code,
    'chaired',
    max(coalesce(extract(year from actual_to), 9999))::integer,
    array_agg(distinct source_id)
  from chair_term
  where role = 'chair'
    -- Who is to chair has not chaired.
    and actual_from <= $7::date
    and ($1::integer is null or coalesce(extract(year from actual_to) >= $1, true))
    and ($2::integer is null or extract(year from actual_from) <= $2)
  group by country_code
),
-- Whether the records of each way of giving are whole, so that a country that is not on them did not give.
whole as (
  select
    (select bool_and(host_code is not null) from meeting) as hosts,
    (
      select bool_and(exists (select from party p where p.activity_id = o.activity_id and p.role = 'provider'))
        and not exists (
      select from activity u
      where u.status is null and u.programme <> 'other'
        and ($2::integer is null or extract(year from u.start_date) <= $2)
        and ($1::integer is null or extract(year from u.start_date) >= $1)
    )
      from own o
    ) as providers,
    -- A term whose chair nobody recorded may have been anybody's.
    (
      select range_agg(daterange(t.actual_from, t.actual_to))
        @> (select daterange(min(start_date), max(start_date), '[]') from meeting)
      from chair_term t
      where t.role = 'chair' and t.actual_from is not null
    ) as chairs
),
given as (
  select
    e.country_code,
    jsonb_agg(jsonb_build_object('year', g.year, 'whole', coalesce(w.whole, false)) order by w.way) as gifts,
    array(
      select distinct source from gift t cross join unnest(t.sources) as source where t.country_code = e.country_code
    ) as sources
  from event e
  cross join whole
  cross join lateral (
    values
      ('hosted', whole.hosts),
      ('provided', whole.providers),
      ('spoke', not e.may_have_spoken),
      ('chaired', whole.chairs)
  ) as w (way, whole)
  left join gift g on g.country_code = e.country_code and g.way = w.way
  group by e.country_code
),
-- A round of needs and capacities is a request to every member of the day on which it opens.
asked as (
  select
    m.country_code,
    jsonb_agg(
      jsonb_build_object(
        'year', extract(year from r.opens_on),
        'answered', exists (
          select from statement s
          where s.country_code = m.country_code and s.round_id = r.id and (s.need is not null or s.capacity is not null)
        )
      )
      order by r.opens_on, r.id
    ) as rounds,
    array(
      select distinct s.source_id from statement s
      where s.country_code = m.country_code and s.round_id = any (array_agg(r.id))
    ) as sources
  from round r
  join membership_at m on m.days @> r.opens_on
  where r.closes_on < $7::date
    and ($1::integer is null or extract(year from r.opens_on) >= $1)
    and ($2::integer is null or extract(year from r.opens_on) <= $2)
  group by m.country_code
)
select
  e.country_code as country,
  e.group_code as "group",
  e.events::text as events,
  coalesce(r.themes, '[]')::text as themes,
  g.gifts::text as gifts,
  coalesce(q.rounds, '[]')::text as rounds,
  array(
    select distinct source from unnest(e.sources || g.sources || coalesce(r.sources, '{}') || coalesce(q.sources, '{}')) as source
    order by source
  ) as sources
from event e
join given g on g.country_code = e.country_code
left join ranged r on r.country_code = e.country_code
left join asked q on q.country_code = e.country_code
-- Who has left is engaged no longer.
where exists (select from membership_at m where m.country_code = e.country_code and m.days @> $7::date)
order by e.country_code
