import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attendanceFact as doubtfulMembers } from './1768000000080-DoubtfulMembers.js';

// Grain: one row per held meeting of the network and state that is or was a member, with its group on the day. A state
// that no source gives is derived: absent only where the list is complete and the member is not `doubtful`: suspended, or
// perhaps, or, at a meeting whose day nobody knows, not a member at all times. Who was invited is known where a source says
// of a member that it was not, or tells the state of all; `invited` is null where nobody knows. `denominator` says of whom
// the meeting's figures are told, and `in_denominator` whether the member is one of them: the invited where invitations are
// known, else the eligible where eligibility is confirmed, else the members on the day. `coming` says whether it came: a
// complete list names all that did, so that one who is not on it did not, also where its state is unknown because it is
// doubtful; open is only of whom a source says that it is unknown, or who is on no complete list. `coming_by_total` has what
// the stated total decides of these: all of them came, or none did.
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
    when k.stated - k.came >= k.open then 'came'
    when k.stated <= k.came then 'away'
    else 'open'
  end as coming_by_total
from known k
left join listing l on l.meeting_id = k.meeting_id`;

/** Whether a member came is one fact, which every question reads. */
export class Comings1768000000111 implements MigrationInterface {
  name = 'Comings1768000000111';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(attendanceFact);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view attendance_fact');
    await runner.query(doubtfulMembers);
  }
}
