import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attendanceFact as meetingTotals } from './1768000000112-MeetingTotals.js';

// Grain: as before. That one member was not invited says nothing of the others: `invited` is true of those that came or were
// excused, or that a source says were absent, and of all others only where it is stated that the invitations on record are
// complete, or where a source states the state of every member. Only there is the meeting of the invited.
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
    coalesce(m.invitations_complete, false) as invitations_complete,
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
      when t.invitations_complete
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

/** Who was invited is known of a member where it is stated, and of all where the invitations on record are said to be complete. */
export class Invitations1768000000310 implements MigrationInterface {
  name = 'Invitations1768000000310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table meeting add column invitations_complete boolean');
    await runner.query(attendanceFact);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view attendance_fact');
    await runner.query(meetingTotals);
    await runner.query('alter table meeting drop column invitations_complete');
  }
}
