import type { MigrationInterface, QueryRunner } from 'typeorm';
import { membershipAt as countedYears } from './1768000000032-CountedYears.js';
import { views as membershipViews } from './1768000000002-Membership.js';
import { views as listViews } from './1768000000010-ClosedLists.js';
import { views as firstViews } from './1763900000002-Facts.js';

// The days that a date may be, by how much of it is known: itself, or those of its month or its year.
const possibleDays = `create function possible_days(day date, known text) returns daterange
language sql immutable parallel safe as $$
  select daterange(first::date, (first + ('1 ' || coalesce(known, 'day'))::interval)::date)
  from date_trunc(coalesce(known, 'day'), day::timestamp) first
  where day is not null
$$`;

// Grain: one row per member state and period of its membership. Who is a member on a day or in a year, and in which
// group, is asked by `days @> day` or `years @> year` and in no other way. Both years of a period belong to it, and one
// without an end goes on. Series of the labour market ask `counted_years @> year`: who joined later counts in the years
// before too, in its first group, so that no line moves because the network grew. Observers are no members. `suspended`
// is null where no suspension is reported. Where its ends are known by month or year only, it held for certain on the
// days of `surely_suspended`, and may have on those of `perhaps_suspended`.
const membershipAt = `create or replace view membership_at as
select
  country_code,
  group_code,
  group_source_id = 'to-be-confirmed' as group_unconfirmed,
  from_year,
  to_year,
  int4range(from_year, to_year, '[]') as years,
  daterange(make_date(from_year, 1, 1), make_date(to_year + 1, 1, 1)) as days,
  case when suspended_from is not null then daterange(suspended_from, suspended_to) end as suspended,
  source_id,
  int4range(nullif(from_year, min(from_year) over (partition by country_code)), to_year, '[]') as counted_years,
  case
    when suspended_from is null or upper(b.first) - 1 >= lower(b.last) then 'empty'::daterange
    else daterange(upper(b.first) - 1, lower(b.last))
  end as surely_suspended,
  case
    when suspended_from is null then 'empty'::daterange
    else daterange(lower(b.first), upper(b.last) - 1)
  end as perhaps_suspended
from membership
cross join lateral (
  select possible_days(suspended_from, suspended_from_precision) as first,
    possible_days(suspended_to, suspended_to_precision) as last
) b
where kind = 'member'`;

// Grain: one row per held meeting of the network and state that is or was a member, with its group on the day. A state
// that no source gives is derived: absent only where the list is complete and the member is not `doubtful`: suspended, or
// perhaps, or, at a meeting whose day nobody knows, not a member at all times. Who was invited is known where a source says
// of a member that it was not, or tells the state of all; `invited` is null where nobody knows. `denominator` says of whom
// the meeting's figures are told, and `in_denominator` whether the member is one of them: the invited where invitations are
// known, else the eligible where eligibility is confirmed, else the members on the day.
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
    m.eligibility_confirmed,
    case
      when d.state is not null then d.state
      when not a.member then 'not-eligible'
      when a.suspended and m.eligibility_confirmed then 'not-eligible'
      when a.doubtful or l.list <> 'complete' then 'unknown'
      else 'absent'
    end as state,
    coalesce(d.state <> 'unknown', false) as by_source,
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
    case
      when bool_or(t.state = 'not-invited') over meeting
        or bool_and(t.by_source) filter (where t.member and t.state <> 'not-eligible') over meeting then 'invited'
      when t.eligibility_confirmed then 'eligible'
      else 'members'
    end as denominator
  from told t
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
  k.doubtful
from known k
left join listing l on l.meeting_id = k.meeting_id`;

/** Nobody is absent from a meeting at which it is not certain to have been a member that could come. */
export class DoubtfulMembers1768000000080 implements MigrationInterface {
  name = 'DoubtfulMembers1768000000080';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [possibleDays, membershipAt, attendanceFact]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view attendance_fact, meeting_fact, meeting_list, membership_at');
    await runner.query('drop function possible_days');
    await runner.query(firstViews[1]);
    for (const view of [...membershipViews, ...listViews, countedYears]) await runner.query(view);
  }
}
