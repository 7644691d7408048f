import type { MigrationInterface, QueryRunner } from 'typeorm';
import { views as firstViews } from './1763900000002-Facts.js';
import { views as membershipViews } from './1768000000002-Membership.js';

export const views = [
  // Grain: one row per meeting, with how complete its list is as it stands. A list that is said to be complete is one
  // once somebody closed it, or once as many members are named as the preferred of the totals states: until then it is
  // still being entered, and nobody is absent from it.
  `create view meeting_list as
  with named as (
    select d.meeting_id, count(distinct d.country_code)::integer as members
    from delegation d
    join meeting m on m.id = d.meeting_id
    join membership_at s on s.country_code = d.country_code and (m.start_date is null or s.days @> m.start_date)
    where d.state = 'attended' and d.evidence <> 'reported-speaker'
    group by d.meeting_id
  ),
  stated as (
    select meeting_id, max(value) as countries
    from meeting_count
    where measure = 'countries' and basis = 'stated' and preferred
    group by meeting_id
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
  left join stated s on s.meeting_id = m.id`,

  // Grain: one row per held meeting of the network and state that is or was a member, with its group on the day. A state
  // that no source gives is derived: absent only where the list is complete and nothing puts the member's eligibility in
  // doubt. Who was invited is known where a source says of a member that it was not, or tells the state of all; `invited`
  // is null where nobody knows. `denominator` says of whom the meeting's figures are told, and `in_denominator` whether
  // the member is one of them: the invited where invitations are known, else the eligible where eligibility is confirmed,
  // else the members on the day.
  `create or replace view attendance_fact as
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
      l.list,
      m.eligibility_confirmed,
      case
        when d.state is not null then d.state
        when not a.member then 'not-eligible'
        when a.suspended and m.eligibility_confirmed then 'not-eligible'
        when a.suspended or l.list <> 'complete' then 'unknown'
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
    k.suspended,
    k.source_id
  from known k
  left join listing l on l.meeting_id = k.meeting_id`,

  // Grain: one row per held meeting of the network, with the preferred of the figures that sources
  // state, and the stated figures that differ from them.
  `create or replace view meeting_fact as
  with counted as (
    select
      meeting_id,
      max(value) filter (where measure = 'countries' and preferred) as countries,
      max(value) filter (where measure = 'representatives' and preferred) as representatives,
      max(counted_as) filter (where measure = 'representatives' and preferred) as counted_as,
      array_agg(distinct source_id) as sources
    from meeting_count
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
    join meeting_count p on p.meeting_id = o.meeting_id and p.measure = o.measure and p.preferred
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
    coalesce(c.sources, array[m.source_id]) as sources
  from meeting m
  join meeting_list l on l.meeting_id = m.id
  left join counted c on c.meeting_id = m.id
  left join disputed d on d.meeting_id = m.id
  where m.statutory and m.status = 'held'`,
] as const;

/** A list that is said to be complete makes nobody absent while it is still being entered. */
export class ClosedLists1768000000010 implements MigrationInterface {
  name = 'ClosedLists1768000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table meeting
      add column list_closed boolean,
      add constraint meeting_list_closed_ck check (list_closed is null or (list_closed and list = 'complete'))`);
    // Whoever imported a list said that it is all of it.
    await runner.query(`update meeting m set list_closed = true
      where m.list = 'complete' and exists (
        select from audit_entry a
        where a.subject = 'meeting ' || m.id and a.import_id is not null and a.what = 'meeting.imported'
          and a.after -> 'root' ->> 'list' = 'complete'
      )`);
    for (const view of views) await runner.query(view);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view attendance_fact, meeting_fact, meeting_list');
    await runner.query(membershipViews[1]);
    await runner.query(firstViews[1]);
    await runner.query('alter table meeting drop constraint meeting_list_closed_ck, drop column list_closed');
  }
}
