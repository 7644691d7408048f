import type { MigrationInterface, QueryRunner } from 'typeorm';
import { earlierViews } from './earlier-activity-views.js';

// Grain: one row per activity that took place or is under way, with its preferred totals. \`provider_code\` is the
// leading provider; all of them are in activity_party_fact.
export const activityFact = `create view activity_fact as
  with counted as (
    select
      activity_id,
      max(value) filter (where measure = 'participations') as participations,
      max(value) filter (where measure = 'countries') as countries
    from activity_count
    where preferred
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
    a.date_precision,
    extract(year from a.start_date)::integer as year,
    p.country_code as provider_code,
    case a.beneficiary_basis
      when 'named_list' then 'complete'
      when 'press_list_incomplete' then 'partial'
      else 'none'
    end as beneficiary_list,
    c.participations,
    c.countries,
    a.source_id
  from activity a
  left join counted c on c.activity_id = a.id
  left join activity_party p on p.activity_id = a.id and p.role = 'provider' and p.seq = 1
  where a.status in ('done', 'under-way')`;

// Grain: one row per activity counted under a work plan, in whatever state it is.
export const planFact = `create view plan_fact as
  select
    w.code as plan_code,
    a.id as activity_id,
    a.thematic_area,
    a.type,
    a.status,
    a.mode,
    a.start_date,
    a.end_date,
    a.date_precision,
    extract(year from a.start_date)::integer as year,
    case a.beneficiary_basis
      when 'named_list' then 'complete'
      when 'press_list_incomplete' then 'partial'
      else 'none'
    end as beneficiary_list,
    f.participations,
    f.countries,
    a.source_id
  from work_plan w
  join activity a on a.programme = w.code
  left join activity_fact f on f.activity_id = a.id`;

// Grain: one row per theme, type or provider, programme, year and mode, as the facts now have it. An activity with
// several providers counts for each, so that the rows of providers do not add up. The table \`activity_cell\` keeps
// these rows, so that the first screen does not grow with the number of activities.
export const activityCells = `create view activity_cell_now as
  with counted as (
    select 'theme' as dimension, f.thematic_area as code, f.activity_id from activity_fact f
    union all
    select 'type', f.type, f.activity_id from activity_fact f
    union all
    select distinct 'provider', g.country_code, f.activity_id
    from activity_fact f
    left join activity_party_fact g on g.activity_id = f.activity_id and g.role = 'provider'
  )
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
  from counted d
  join activity_fact f on f.activity_id = d.activity_id
  group by d.dimension, coalesce(d.code, ''), f.programme, f.year, coalesce(f.mode, '')`;

// Grain: one row per provider and member named in one of its activities in any role, as the facts now have it. The
// table \`activity_link\` keeps these rows. \`together\` counts activities once a pair: that of two providers stands in
// one of their two rows. \`own_\` is of the network's own activities that name the member as a beneficiary.
export const activityLinks = `create view activity_link_now as
  with named as (
    select distinct
      g.country_code as provider_code,
      b.country_code as named_code,
      b.role,
      f.activity_id,
      f.programme,
      known_date(f.start_date, f.date_precision) as start_date,
      f.beneficiary_list,
      f.source_id
    from activity_fact f
    join activity_party_fact g on g.activity_id = f.activity_id and g.role = 'provider'
    join activity_party_fact b on b.activity_id = f.activity_id and b.country_code <> g.country_code
  )
  select
    n.provider_code,
    n.named_code,
    count(distinct n.activity_id) filter (where n.role <> 'provider' or n.provider_code < n.named_code)::integer as together,
    count(*) filter (where n.role = 'beneficiary' and n.programme <> 'other')::integer as own_activities,
    min(n.start_date) filter (where n.role = 'beneficiary' and n.programme <> 'other') as own_first,
    max(n.start_date) filter (where n.role = 'beneficiary' and n.programme <> 'other') as own_last,
    bool_and(n.beneficiary_list = 'complete') filter (where n.role = 'beneficiary' and n.programme <> 'other') as lists_complete,
    array_agg(distinct n.source_id) as sources
  from named n
  group by n.provider_code, n.named_code`;

const changes = [
  'drop view activity_link_now, activity_cell_now, plan_fact, activity_fact',

  // What is known of a day, in ISO 8601: the whole day, its month or its year. Null precision: the day is known.
  `create function known_date(day date, known text) returns text language sql stable parallel safe as $$
    select case known when 'year' then left(day::text, 4) when 'month' then left(day::text, 7) else day::text end
  $$`,
  ...['meeting', 'activity'].map(
    (table) => `alter table ${table}
    add column date_precision text,
    add column date_basis text,
    add constraint ${table}_date_precision_ck check (date_precision in ('day', 'month', 'year')),
    add constraint ${table}_date_basis_ck check (date_basis in ('stated', 'ours'))`,
  ),
  `alter table membership
    add column suspended_from_precision text,
    add column suspended_to_precision text,
    add constraint membership_suspended_from_precision_ck check (suspended_from_precision in ('day', 'month', 'year')),
    add constraint membership_suspended_to_precision_ck check (suspended_to_precision in ('day', 'month', 'year'))`,
  `alter table chair_term
    add column actual_from_precision text,
    add column actual_from_basis text,
    add column actual_to_precision text,
    add column actual_to_basis text,
    add constraint chair_term_actual_from_precision_ck check (actual_from_precision in ('day', 'month', 'year')),
    add constraint chair_term_actual_from_basis_ck check (actual_from_basis in ('stated', 'ours')),
    add constraint chair_term_actual_to_precision_ck check (actual_to_precision in ('day', 'month', 'year')),
    add constraint chair_term_actual_to_basis_ck check (actual_to_basis in ('stated', 'ours'))`,
  ...['document', 'document_version', 'plan_version'].map(
    (table) => `alter table ${table}
    add column dated_precision text,
    add constraint ${table}_dated_precision_ck check (dated_precision in ('day', 'month', 'year'))`,
  ),

  `alter table meeting_objective
    alter column text_en drop not null,
    add column text_fr text,
    add column text_ar text,
    add column original text not null default 'en',
    add column wording text,
    add constraint meeting_objective_original_ck check (
      case original when 'en' then text_en when 'fr' then text_fr when 'ar' then text_ar end is not null
    ),
    add constraint meeting_objective_wording_ck check (wording in ('official', 'ours'))`,
  `alter table meeting
    add column levels_asked text array,
    add column interpretation text array,
    add column terms_source_id text,
    add constraint meeting_interpretation_ck check (interpretation <@ array['en', 'fr', 'ar']),
    add constraint meeting_terms_source_ck check (
      cardinality(coalesce(levels_asked, '{}')) + cardinality(coalesce(interpretation, '{}')) = 0 or terms_source_id is not null
    ),
    add constraint meeting_terms_source_fk foreign key (terms_source_id) references source(id)`,
  `create table meeting_body (
    meeting_id text not null,
    seq smallint not null,
    role text not null,
    name text not null,
    source_id text not null,
    constraint meeting_body_pk primary key (meeting_id, seq),
    constraint meeting_body_role_ck check (role in ('organiser', 'also-invited')),
    constraint meeting_body_meeting_fk foreign key (meeting_id) references meeting(id),
    constraint meeting_body_source_fk foreign key (source_id) references source(id)
  )`,
  `alter table session_part
    add column item text,
    add constraint session_part_item_ck check ((function = 'item') = (item is not null))`,

  `alter table activity_party
    drop constraint activity_party_role_ck,
    add constraint activity_party_role_ck check (role in ('provider', 'partner', 'presenter', 'beneficiary', 'funder'))`,
  // Somebody who is only named as a presenter was until now kept as a beneficiary.
  `update activity_party p set role = 'presenter'
   from activity a
   where a.id = p.activity_id and a.beneficiary_basis = 'named_presenter' and p.role = 'beneficiary'`,

  // Grain: one row per party of an activity that has a country: the country itself, or that of its institution. Whoever
  // provides gives, and is not counted among those who receive. The same country may be there several times in one role.
  `create view activity_party_fact as
  select p.activity_id, p.seq, p.role, p.country_code
  from activity_party p
  where p.country_code is not null
    and not (
      p.role = 'beneficiary'
      and exists (
        select from activity_party g
        where g.activity_id = p.activity_id and g.role = 'provider' and g.country_code = p.country_code
      )
    )`,

  activityFact,
  planFact,
  activityCells,

  'drop table activity_link',
  `create table activity_link (
    provider_code text not null,
    named_code text not null,
    together integer not null,
    own_activities integer not null,
    own_first text,
    own_last text,
    lists_complete boolean,
    sources text array not null,
    constraint activity_link_pk primary key (provider_code, named_code)
  )`,
  activityLinks,

  'delete from activity_cell',
  'insert into activity_cell select * from activity_cell_now',
  'insert into activity_link select * from activity_link_now',
];

/** Every party of an activity by its country and role; dates as precise as they are known; what a meeting was to be. */
export class Parties1768000000001 implements MigrationInterface {
  name = 'Parties1768000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`set local citus.multi_shard_modify_mode to 'sequential'`);
    for (const change of changes) await runner.query(change);
  }

  async down(runner: QueryRunner): Promise<void> {
    const back = [
      'drop view activity_link_now, activity_cell_now, plan_fact, activity_fact, activity_party_fact',
      'drop table activity_link, meeting_body',
      `update activity_party set role = 'beneficiary' where role = 'presenter'`,
      `alter table activity_party drop constraint activity_party_role_ck,
        add constraint activity_party_role_ck check (role in ('provider', 'partner', 'beneficiary', 'funder'))`,
      `delete from session_part where function = 'item'`,
      'alter table session_part drop column item',
      'alter table meeting drop column levels_asked, drop column interpretation, drop column terms_source_id, drop column date_precision, drop column date_basis',
      'alter table activity drop column date_precision, drop column date_basis',
      `update meeting_objective set text_en = coalesce(text_en, text_fr, text_ar)`,
      'alter table meeting_objective drop column text_fr, drop column text_ar, drop column original, drop column wording, alter column text_en set not null',
      'alter table membership drop column suspended_from_precision, drop column suspended_to_precision',
      'alter table chair_term drop column actual_from_precision, drop column actual_from_basis, drop column actual_to_precision, drop column actual_to_basis',
      ...['document', 'document_version', 'plan_version'].map(
        (table) => `alter table ${table} drop column dated_precision`,
      ),
      'drop function known_date',
      ...earlierViews,
    ];
    for (const change of back) await runner.query(change);
  }
}
