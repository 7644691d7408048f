import type { MigrationInterface, QueryRunner } from 'typeorm';
import { views as listViews } from './1768000000010-ClosedLists.js';
import { meetingFact as knownDates } from './1768000000110-KnownDates.js';
import { attendanceFact as comings } from './1768000000111-Comings.js';

// Grain: one row per meeting and measure of which a source states a total: the preferred of them. Names that somebody
// counted on a list are no total of those that came, also where that count is preferred.
const meetingTotal = `create view meeting_total as
select distinct on (meeting_id, measure) meeting_id, measure, value, counted_as, source_id
from meeting_count
where basis = 'stated'
order by meeting_id, measure, preferred desc, source_id`;

// Grain: one row per meeting, with how complete its list is as it stands. A list that is said to be complete is one once
// somebody closed it, or once as many members are named as the total states: until then it is still being entered, and
// nobody is absent from it.
export const meetingList = `create or replace view meeting_list as
with named as (
  select d.meeting_id, count(distinct d.country_code)::integer as members
  from delegation d
  join meeting m on m.id = d.meeting_id
  join membership_at s on s.country_code = d.country_code and (m.start_date is null or s.days @> m.start_date)
  where d.state = 'attended' and d.evidence <> 'reported-speaker'
  group by d.meeting_id
),
stated as (
  select meeting_id, value as countries from meeting_total where measure = 'countries'
)
select
  m.id as meeting_id,
  case
    when m.list <> 'complete' or m.list_closed or n.members >= s.countries then m.list
    when n.members > 0 then 'partial'
    else 'none'
  end as list,
  coalesce(n.members, 0) as named,
  s.countries as stated
from meeting m
left join named n on n.meeting_id = m.id
left join stated s on s.meeting_id = m.id`;

// Grain: one row per held meeting of the network, with the totals that sources state, and those that differ from them.
// `known_start` and `known_end` have no more of a date than is known.
export const meetingFact = `create or replace view meeting_fact as
with counted as (
  select
    meeting_id,
    max(value) filter (where measure = 'countries') as countries,
    max(value) filter (where measure = 'representatives') as representatives,
    max(counted_as) filter (where measure = 'representatives') as counted_as
  from meeting_total
  group by meeting_id
),
disputed as (
  select
    o.meeting_id,
    jsonb_agg(
      jsonb_build_object('measure', o.measure, 'preferred', p.value, 'other', o.value, 'source', o.source_id)
      order by o.measure, o.source_id
    ) as conflicts
  from meeting_count o
  join meeting_total p on p.meeting_id = o.meeting_id and p.measure = o.measure
  where o.basis = 'stated' and o.value <> p.value
  group by o.meeting_id
)
select
  m.id as meeting_id,
  m.ordinal,
  m.kind,
  m.mode,
  m.start_date,
  m.end_date,
  extract(year from m.start_date)::integer as year,
  m.place,
  m.country_code as host_code,
  l.list,
  exists (
    select from delegation d where d.meeting_id = m.id and d.evidence <> 'reported-speaker'
  ) as listed,
  m.eligibility_confirmed,
  c.countries,
  c.representatives,
  c.counted_as,
  coalesce(d.conflicts, '[]') as conflicts,
  coalesce(
    (select array_agg(distinct n.source_id) from meeting_count n where n.meeting_id = m.id),
    array[m.source_id]
  ) as sources,
  known_date(m.start_date, m.date_precision) as known_start,
  known_date(m.end_date, m.date_precision) as known_end
from meeting m
join meeting_list l on l.meeting_id = m.id
left join counted c on c.meeting_id = m.id
left join disputed d on d.meeting_id = m.id
where m.statutory and m.status = 'held'`;

// Grain: as before. A total decides who came only where the list can be completed to it: with fewer than are named, or more
// than may have come, it contradicts the list and decides nothing.
export const attendanceFact = `create or replace view attendance_fact as
with first_meeting as (
  select extract(year from min(start_date)) as year from meeting where statutory and status = 'held'
),
member as (
  select distinct on (m.id, s.country_code)
    m.id as meeting_id,
    s.country_code,
    s.group_code,
    s.group_unconfirmed,
    s.days @> m.start_date as member,
    s.to_year is null as lasting,
    coalesce(s.surely_suspended @> possible_days(m.start_date, m.date_precision), false) as suspended,
    case
      when m.start_date is null then s.to_year is not null or s.from_year > f.year or s.suspended is not null
      else s.perhaps_suspended && possible_days(m.start_date, m.date_precision)
    end as doubtful
  from meeting m
  cross join membership_at s
  cross join first_meeting f
  where m.statutory and m.status = 'held'
  order by m.id, s.country_code, s.days @> m.start_date desc, s.from_year desc
),
told as (
  select
    a.meeting_id,
    a.country_code,
    a.group_code,
    a.group_unconfirmed,
    a.suspended,
    coalesce(a.doubtful, false) as doubtful,
    -- Of a meeting without a date, all that are members still, and whoever came.
    coalesce(a.member, a.lasting or d.state = 'attended') as member,
    m.kind,
    m.mode,
    m.start_date,
    l.list,
    case when l.list <> 'complete' then l.stated end as stated,
    m.eligibility_confirmed,
    case
      when d.state is not null then d.state
      when not a.member then 'not-eligible'
      when a.suspended and m.eligibility_confirmed then 'not-eligible'
      when a.doubtful or l.list <> 'complete' then 'unknown'
      else 'absent'
    end as state,
    coalesce(d.state <> 'unknown', false) as by_source,
    -- A list is silent of who may have come only while it is not complete; a source may say that it is unknown.
    coalesce(d.state = 'unknown', l.list <> 'complete') as undecided,
    d.headcount,
    d.evidence,
    coalesce(d.source_id, m.source_id) as source_id
  from member a
  join meeting m on m.id = a.meeting_id
  join meeting_list l on l.meeting_id = a.meeting_id
  left join delegation d on d.country_code = a.country_code and d.meeting_id = a.meeting_id
),
known as (
  select
    t.*,
    c.coming,
    case
      when bool_or(t.state = 'not-invited') over meeting
        or bool_and(t.by_source) filter (where t.member and t.state <> 'not-eligible') over meeting then 'invited'
      when t.eligibility_confirmed then 'eligible'
      else 'members'
    end as denominator,
    count(*) filter (where t.member and c.coming = 'came') over meeting as came,
    count(*) filter (where c.coming = 'open') over meeting as open
  from told t
  cross join lateral (
    select case
      when t.state = 'attended' then 'came'
      when t.state = 'unknown' and t.undecided then 'open'
      else 'away'
    end as coming
  ) c
  window meeting as (partition by t.meeting_id)
),
listing as (
  select distinct meeting_id from delegation where state = 'attended' and evidence <> 'reported-speaker'
)
select
  k.country_code,
  k.group_code,
  k.group_unconfirmed,
  k.meeting_id,
  k.kind,
  k.mode,
  k.start_date,
  extract(year from k.start_date)::integer as year,
  k.list,
  l.meeting_id is not null as listed,
  k.state,
  case
    when k.state in ('not-invited', 'not-eligible') then false
    when k.denominator = 'invited' or k.by_source then true
  end as invited,
  k.denominator,
  k.member and case k.denominator
    when 'invited' then k.state not in ('not-invited', 'not-eligible')
    when 'eligible' then k.state <> 'not-eligible'
    else true
  end as in_denominator,
  k.headcount,
  -- A speaker whom a report names is no list of participants.
  coalesce(k.state = 'attended' and k.evidence <> 'reported-speaker', false) as on_list,
  k.suspended or (k.doubtful and k.start_date is not null) as suspended,
  k.source_id,
  k.doubtful,
  k.coming,
  case
    when k.coming <> 'open' then k.coming
    -- A total that the list contradicts decides nothing.
    when k.stated = k.came + k.open then 'came'
    when k.stated = k.came then 'away'
    else 'open'
  end as coming_by_total
from known k
left join listing l on l.meeting_id = k.meeting_id`;

/** What a source states of a meeting as a whole is one fact, which every view and question reads. */
export class MeetingTotals1768000000112 implements MigrationInterface {
  name = 'MeetingTotals1768000000112';

  async up(runner: QueryRunner): Promise<void> {
    for (const view of [meetingTotal, meetingList, meetingFact, attendanceFact]) await runner.query(view);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view attendance_fact, meeting_fact, meeting_list, meeting_total');
    await runner.query(listViews[0]);
    for (const view of [knownDates, comings]) await runner.query(view);
  }
}
