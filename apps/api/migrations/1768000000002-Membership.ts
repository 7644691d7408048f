import type { MigrationInterface, QueryRunner } from 'typeorm';
import { views as firstViews } from './1763900000002-Facts.js';

export const views = [
  // Grain: one row per member state and period of its membership. Who is a member on a day or in a year, and in which
  // group, is asked by `days @> day` or `years @> year` and in no other way. Both years of a period belong to it, and one
  // without an end goes on. Observers are no members. `suspended` is null where no suspension is reported.
  `create view membership_at as
  select
    country_code,
    group_code,
    group_source_id = 'to-be-confirmed' as group_unconfirmed,
    from_year,
    to_year,
    int4range(from_year, to_year, '[]') as years,
    daterange(make_date(from_year, 1, 1), make_date(to_year + 1, 1, 1)) as days,
    case when suspended_from is not null then daterange(suspended_from, suspended_to) end as suspended,
    source_id
  from membership
  where kind = 'member'`,

  // Grain: one row per held meeting of the network and state that is or was a member, with its group on the day. A state
  // that no source gives is derived: absent only where the list is complete and nothing puts the member's eligibility in
  // doubt. Who was invited is known where a source says of a member that it was not, or tells the state of all; `invited`
  // is null where nobody knows. `denominator` says of whom the meeting's figures are told, and `in_denominator` whether
  // the member is one of them: the invited where invitations are known, else the eligible where eligibility is confirmed,
  // else the members on the day.
  `create view attendance_fact as
  with member as (
    select distinct on (m.id, s.country_code)
      m.id as meeting_id,
      s.country_code,
      s.group_code,
      s.group_unconfirmed,
      s.days @> m.start_date as member,
      coalesce(s.suspended @> m.start_date, false) as suspended
    from meeting m
    cross join membership_at s
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
      -- Of a meeting without a date, all that ever were members are.
      coalesce(a.member, true) as member,
      m.kind,
      m.mode,
      m.start_date,
      m.list,
      m.eligibility_confirmed,
      case
        when d.state is not null then d.state
        when not a.member then 'not-eligible'
        when a.suspended and m.eligibility_confirmed then 'not-eligible'
        when a.suspended or m.list <> 'complete' then 'unknown'
        else 'absent'
      end as state,
      coalesce(d.state <> 'unknown', false) as by_source,
      d.headcount,
      d.evidence,
      coalesce(d.source_id, m.source_id) as source_id
    from member a
    join meeting m on m.id = a.meeting_id
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
    k.suspended,
    k.source_id
  from known k
  left join listing l on l.meeting_id = k.meeting_id`,
] as const;

/** Membership, groups and denominators at a date, each in one view. */
export class Membership1768000000002 implements MigrationInterface {
  name = 'Membership1768000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop view attendance_fact');
    for (const view of views) await runner.query(view);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view attendance_fact, membership_at');
    await runner.query(firstViews[0]);
  }
}
