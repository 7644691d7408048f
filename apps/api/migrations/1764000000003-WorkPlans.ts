import type { MigrationInterface, QueryRunner } from 'typeorm';
import { views as firstViews } from './1763900000002-Facts.js';

/** A text in up to three languages; the one that it was written in is never missing. */
const words = (table: string, what = 'title') => `${what}_en text,
    ${what}_fr text,
    ${what}_ar text,
    original text not null default 'en',
    constraint ${table}_original_ck check (
      case original when 'en' then ${what}_en when 'fr' then ${what}_fr when 'ar' then ${what}_ar end is not null
    )`;

const changes = [
  'drop view activity_cell_now, activity_fact',
  `create table work_plan (
    code text not null,
    ${words('work_plan')},
    start_year smallint not null,
    end_year smallint not null,
    status text,
    adopted_at text,
    discussed_at text,
    source_id text not null,
    note text,
    constraint work_plan_pk primary key (code),
    constraint work_plan_years_ck check (end_year >= start_year),
    constraint work_plan_status_ck check (status in ('draft', 'adopted', 'closed')),
    constraint work_plan_adopted_at_fk foreign key (adopted_at) references meeting(id),
    constraint work_plan_discussed_at_fk foreign key (discussed_at) references meeting(id),
    constraint work_plan_source_fk foreign key (source_id) references source(id)
  )`,
  `create table plan_version (
    plan_code text not null,
    version smallint not null,
    status text not null,
    dated date,
    source_id text not null,
    note text,
    constraint plan_version_pk primary key (plan_code, version),
    constraint plan_version_status_ck check (status in ('draft', 'adopted')),
    constraint plan_version_plan_fk foreign key (plan_code) references work_plan(code),
    constraint plan_version_source_fk foreign key (source_id) references source(id)
  )`,
  `create table plan_version_item (
    plan_code text not null,
    version smallint not null,
    id text not null,
    kind text not null,
    parent_id text,
    ${words('plan_version_item')},
    start_date date,
    end_date date,
    constraint plan_version_item_pk primary key (plan_code, version, id),
    constraint plan_version_item_dates_ck check (end_date >= start_date),
    constraint plan_version_item_kind_ck check (kind in ('area', 'activity', 'output', 'outcome')),
    constraint plan_version_item_version_fk foreign key (plan_code, version) references plan_version(plan_code,version)
  )`,
  `alter table thematic_area
    add column strategy_area text,
    add column strategy_basis text,
    add column merged_into text,
    add constraint thematic_area_strategy_ck check ((strategy_area is null) = (strategy_basis is null)),
    add constraint thematic_area_strategy_fk foreign key (strategy_area) references thematic_area(code),
    add constraint thematic_area_merged_fk foreign key (merged_into) references thematic_area(code)`,
  `create table thematic_area_title (
    area_code text not null,
    until date not null,
    ${words('thematic_area_title')},
    source_id text not null,
    constraint thematic_area_title_pk primary key (area_code, until),
    constraint thematic_area_title_area_fk foreign key (area_code) references thematic_area(code),
    constraint thematic_area_title_source_fk foreign key (source_id) references source(id)
  )`,
  `alter table activity
    alter column title_en drop not null,
    add column title_fr text,
    add column original text not null default 'en',
    add column status text,
    add column status_reason text,
    add constraint activity_original_ck check (
      case original when 'en' then title_en when 'fr' then title_fr when 'ar' then title_ar end is not null
    ),
    add constraint activity_status_ck check (status in ('planned', 'under-way', 'done', 'postponed', 'cancelled')),
    add constraint activity_reason_ck check (status_reason is null or status in ('postponed', 'cancelled'))`,
  // What is on record took place; until now nothing that was only planned could be kept.
  `update activity set status = 'done'`,
  `create table activity_programme (
    activity_id text not null,
    programme text not null,
    constraint activity_programme_pk primary key (activity_id, programme),
    constraint activity_programme_activity_fk foreign key (activity_id) references activity(id)
  )`,
  `insert into activity_programme (activity_id, programme)
   select id, programme from activity union select id, also_under from activity where also_under is not null`,
  `alter table activity_party
    drop constraint activity_party_role_ck,
    add constraint activity_party_role_ck check (role in ('provider', 'partner', 'beneficiary', 'funder'))`,
  `insert into activity_party (activity_id, seq, role, institution)
   select a.id, coalesce((select max(seq) from activity_party p where p.activity_id = a.id), 0) + 1, 'funder', a.funding
   from activity a where a.funding is not null`,
  'alter table activity drop column also_under, drop column funding',
  'create index activity_party_country_ix on activity_party (country_code, role)',
  `alter table activity_count
    drop constraint activity_count_pk,
    add column basis text not null default 'stated',
    add column preferred boolean not null default true,
    add column reason text,
    add constraint activity_count_pk primary key (activity_id, measure, basis, source_id),
    add constraint activity_count_basis_ck check (basis in ('stated', 'named'))`,
  'create unique index activity_count_preferred_uq on activity_count (activity_id, measure) where preferred',
  `create table result (
    id text not null,
    plan_code text not null,
    area_code text,
    activity_id text,
    level text not null,
    ${words('result')},
    source_id text not null,
    constraint result_pk primary key (id),
    constraint result_level_ck check (level in ('output', 'outcome', 'impact')),
    constraint result_plan_fk foreign key (plan_code) references work_plan(code),
    constraint result_area_fk foreign key (area_code) references thematic_area(code),
    constraint result_activity_fk foreign key (activity_id) references activity(id),
    constraint result_source_fk foreign key (source_id) references source(id)
  )`,
  `create table result_indicator (
    id text not null,
    result_id text not null,
    ${words('result_indicator')},
    definition text,
    unit text not null,
    direction text not null,
    kirkpatrick smallint,
    baseline double precision,
    baseline_year smallint,
    frequency text,
    owner text,
    source_id text not null,
    constraint result_indicator_pk primary key (id),
    constraint result_indicator_unit_ck check (unit in ('persons', 'countries', 'activities', 'documents', 'percent', 'days')),
    constraint result_indicator_direction_ck check (direction in ('more', 'less')),
    constraint result_indicator_kirkpatrick_ck check (kirkpatrick between 1 and 4),
    constraint result_indicator_frequency_ck check (frequency in ('once', 'yearly', 'half-yearly')),
    constraint result_indicator_result_fk foreign key (result_id) references result(id),
    constraint result_indicator_source_fk foreign key (source_id) references source(id)
  )`,
  `create table result_period (
    indicator_id text not null,
    start_date date not null,
    end_date date not null,
    target double precision,
    actual double precision,
    respondents integer,
    asked integer,
    evidence_title text,
    evidence_address text,
    source_id text not null,
    constraint result_period_pk primary key (indicator_id, start_date),
    constraint result_period_dates_ck check (end_date >= start_date),
    constraint result_period_respondents_ck check (respondents between 0 and asked),
    constraint result_period_indicator_fk foreign key (indicator_id) references result_indicator(id),
    constraint result_period_source_fk foreign key (source_id) references source(id)
  )`,
  `create table progress_report (
    country_code text not null,
    plan_code text not null,
    start_date date not null,
    end_date date not null,
    state text not null,
    reason text,
    constraint progress_report_pk primary key (country_code, plan_code, start_date),
    constraint progress_report_dates_ck check (end_date >= start_date),
    constraint progress_report_state_ck check (state in ('draft', 'submitted', 'accepted', 'published')),
    constraint progress_report_country_fk foreign key (country_code) references country(code),
    constraint progress_report_plan_fk foreign key (plan_code) references work_plan(code)
  )`,
  `create table round (
    id text not null,
    ${words('round')},
    plan_code text not null,
    opens_on date not null,
    closes_on date,
    source_id text not null,
    note text,
    constraint round_pk primary key (id),
    constraint round_dates_ck check (closes_on >= opens_on),
    constraint round_plan_fk foreign key (plan_code) references work_plan(code),
    constraint round_source_fk foreign key (source_id) references source(id)
  )`,
  `create table statement (
    country_code text not null,
    round_id text not null,
    area_code text not null,
    need smallint,
    capacity smallint,
    languages text array,
    note text,
    evidence text,
    source_id text not null,
    constraint statement_pk primary key (country_code, round_id, area_code),
    constraint statement_need_ck check (need between 0 and 3),
    constraint statement_capacity_ck check (capacity between 0 and 3),
    constraint statement_languages_ck check (languages <@ array['en', 'fr', 'ar']),
    constraint statement_country_fk foreign key (country_code) references country(code),
    constraint statement_round_fk foreign key (round_id) references round(id),
    constraint statement_area_fk foreign key (area_code) references thematic_area(code),
    constraint statement_source_fk foreign key (source_id) references source(id)
  )`,

  'create index activity_programme_ix on activity (programme, thematic_area)',
  'create index result_plan_ix on result (plan_code)',
  'create index result_activity_ix on result (activity_id)',
  'create index result_indicator_result_ix on result_indicator (result_id)',
  'create index statement_round_ix on statement (round_id)',

  // Grain: one row per activity that took place or is under way, with its preferred totals and its leading provider.
  `create view activity_fact as
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
    extract(year from a.start_date)::integer as year,
    p.country_code as provider_code,
    c.participations,
    c.countries,
    a.source_id
  from activity a
  left join counted c on c.activity_id = a.id
  left join activity_party p on p.activity_id = a.id and p.role = 'provider' and p.seq = 1
  where a.status in ('done', 'under-way')`,

  // Grain: one row per activity counted under a work plan, in whatever state it is.
  `create view plan_fact as
  select
    w.code as plan_code,
    a.id as activity_id,
    a.thematic_area,
    a.type,
    a.status,
    a.mode,
    a.start_date,
    a.end_date,
    extract(year from a.start_date)::integer as year,
    f.participations,
    f.countries,
    a.source_id
  from work_plan w
  join activity a on a.programme = w.code
  left join activity_fact f on f.activity_id = a.id`,

  firstViews[3],
];

/** Plans with their versions, results and reports; needs and capacities; activities that are only planned. */
export class WorkPlans1764000000003 implements MigrationInterface {
  name = 'WorkPlans1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`set local citus.multi_shard_modify_mode to 'sequential'`);
    for (const change of changes) await runner.query(change);
  }

  async down(runner: QueryRunner): Promise<void> {
    const back = [
      'drop view activity_cell_now, plan_fact, activity_fact',
      'drop table statement, round, progress_report, result_period, result_indicator, result, activity_programme, thematic_area_title, plan_version_item, plan_version, work_plan',
      'drop index activity_programme_ix, activity_party_country_ix, activity_count_preferred_uq',
      `delete from activity_count where not preferred`,
      `alter table activity_count drop constraint activity_count_pk, drop column basis, drop column preferred, drop column reason,
        add constraint activity_count_pk primary key (activity_id, measure)`,
      `alter table activity add column also_under text, add column funding text`,
      `update activity a set funding = p.institution from activity_party p where p.activity_id = a.id and p.role = 'funder'`,
      `delete from activity_party where role = 'funder'`,
      `alter table activity_party drop constraint activity_party_role_ck,
        add constraint activity_party_role_ck check (role in ('provider', 'partner', 'beneficiary'))`,
      `update activity set title_en = coalesce(title_en, title_fr, title_ar)`,
      `alter table activity alter column title_en set not null, drop column title_fr, drop column original, drop column status, drop column status_reason`,
      `alter table thematic_area drop column strategy_area, drop column strategy_basis, drop column merged_into`,
      firstViews[2],
      firstViews[3],
    ];
    for (const change of back) await runner.query(change);
  }
}
