import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first release's views; a later migration builds on the last two. */
export const views = [
  // Grain: one row per held meeting of the network and member state. A state that no source gives is
  // derived: absent only where the list is complete and nothing puts the member's eligibility in doubt.
  `create view attendance_fact as
  with membership_at as (
    select distinct on (m.id, s.country_code)
      m.id as meeting_id,
      s.country_code,
      s.group_code,
      s.group_source_id = 'to-be-confirmed' as group_unconfirmed,
      extract(year from m.start_date) between s.from_year and coalesce(s.to_year, 9999) as member,
      m.start_date >= s.suspended_from and m.start_date < coalesce(s.suspended_to, 'infinity') as suspended
    from meeting m
    join membership s on s.kind = 'member'
    where m.statutory and m.status = 'held'
    order by
      m.id,
      s.country_code,
      extract(year from m.start_date) between s.from_year and coalesce(s.to_year, 9999) desc,
      s.from_year desc
  ),
  -- A speaker whom a report names is no list of participants.
  listed as (
    select distinct meeting_id from delegation where evidence <> 'reported-speaker'
  )
  select
    a.country_code,
    a.group_code,
    a.group_unconfirmed,
    a.meeting_id,
    m.kind,
    m.mode,
    m.start_date,
    extract(year from m.start_date)::integer as year,
    m.list,
    l.meeting_id is not null as listed,
    case
      when d.state is not null then d.state
      when not a.member then 'not-eligible'
      when a.suspended and m.eligibility_confirmed then 'not-eligible'
      when a.suspended or m.list <> 'complete' then 'unknown'
      else 'absent'
    end as state,
    d.headcount,
    coalesce(d.state = 'attended' and d.evidence <> 'reported-speaker', false) as on_list,
    coalesce(a.suspended, false) as suspended,
    coalesce(d.source_id, m.source_id) as source_id
  from membership_at a
  join meeting m on m.id = a.meeting_id
  left join listed l on l.meeting_id = a.meeting_id
  left join delegation d on d.country_code = a.country_code and d.meeting_id = a.meeting_id`,

  // Grain: one row per held meeting of the network, with the preferred of the figures that sources
  // state, and the stated figures that differ from them.
  `create view meeting_fact as
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
    m.list,
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
  left join counted c on c.meeting_id = m.id
  left join disputed d on d.meeting_id = m.id
  where m.statutory and m.status = 'held'`,

  // Grain: one row per activity, with its totals and its providers.
  `create view activity_fact as
  with counted as (
    select
      activity_id,
      max(value) filter (where measure = 'participations') as participations,
      max(value) filter (where measure = 'countries') as countries
    from activity_count
    group by activity_id
  )
  select
    a.id as activity_id,
    a.title_en,
    a.programme,
    a.type,
    a.thematic_area,
    a.mode,
    a.start_date,
    a.end_date,
    extract(year from a.start_date)::integer as year,
    p.country_code as provider_code,
    c.participations,
    c.countries,
    a.source_id
  from activity a
  left join counted c on c.activity_id = a.id
  left join activity_party p on p.activity_id = a.id and p.role = 'provider' and p.seq = 1`,

  // Grain: one row per theme, type or provider, programme, year and mode, as the fact now has it. The table
  // \`activity_cell\` keeps these rows, so that the first screen does not grow with the number of activities.
  `create view activity_cell_now as
  select
    d.dimension,
    coalesce(d.code, '') as code,
    f.programme,
    f.year,
    coalesce(f.mode, '') as mode,
    count(*)::integer as activities,
    count(f.participations)::integer as with_totals,
    sum(f.participations)::integer as participations,
    min(f.countries) as countries_min,
    max(f.countries) as countries_max,
    array_agg(distinct f.source_id) as sources
  from activity_fact f
  cross join lateral (
    values ('theme', f.thematic_area), ('type', f.type), ('provider', f.provider_code)
  ) as d (dimension, code)
  group by d.dimension, coalesce(d.code, ''), f.programme, f.year, coalesce(f.mode, '')`,
] as const;

/** The fact views that every question is asked of. */
export class Facts1763900000002 implements MigrationInterface {
  name = 'Facts1763900000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`set local citus.multi_shard_modify_mode to 'sequential'`);
    for (const view of views) await runner.query(view);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view activity_cell_now, activity_fact, meeting_fact, attendance_fact');
  }
}
